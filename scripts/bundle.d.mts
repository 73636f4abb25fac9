export function zipFolder(folder: string, name: string): Promise<Uint8Array>;
