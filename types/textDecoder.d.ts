// Browsers, workers and Node have it; without the DOM's types TypeScript does not know it.
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
