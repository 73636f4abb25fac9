/**
 * What the pure folders use of Papa Parse: its published types would bring those of Node and of the
 * browser into folders that must compile without either.
 */
declare module 'papaparse' {
  interface Settings {
    delimiter: string;
    newline: '\n';
    skipEmptyLines: boolean;
    /** Reads this many records at the most. */
    preview: number;
  }

  interface Parsed {
    data: string[][];
    errors: { type: 'Quotes' | 'Delimiter' | 'FieldMismatch'; row?: number }[];
  }

  const Papa: { parse(text: string, settings: Settings): Parsed };
  export = Papa;
}
