/** How a column's cells were understood, or what is strange in them. Rows are those of the file, counted from 1. */
export type ColumnRemark =
  /** Missing values that are written as texts, most frequent first. */
  | { kind: 'markers'; texts: string[]; count: number }
  | { kind: 'declared'; texts: string[]; count: number }
  | { kind: 'thousands'; mark: string; cell: string; value: number }
  | { kind: 'decimalComma'; cell: string; value: number }
  | { kind: 'unit'; unit: string }
  /** A whole number of more digits than a number of a program holds. */
  | { kind: 'rounded'; cell: string; row: number; value: number }
  | { kind: 'date'; from: string; order: 'ymd' | 'dmy' | 'mdy' }
  | { kind: 'time' }
  | { kind: 'infinite'; count: number; row: number }
  /** Numbers far outside of all others, as people write them where one is missing. */
  | { kind: 'sentinels'; values: number[]; count: number }
  /** Texts among numbers: missing values or not, which a person has to say. */
  | { kind: 'texts'; cell: string; row: number; count: number }
  /** The same, after a person has said that they are missing. */
  | { kind: 'textsMissing'; cell: string; row: number; count: number }
  /** Numbers of different units. */
  | { kind: 'units'; units: [string, string]; row: number }
  /** Points and commas that no one meaning fits. */
  | { kind: 'conflict'; cell: string; row: number }
  /** The first comma or point that means thousands or decimals, which a person has to say. */
  | { kind: 'undecided'; cell: string; row: number; readings: { '.': number; ',': number } }
  | { kind: 'undecidedDate'; cell: string; row: number }
  /** Numbers so close together that they are hardly learnt until they are standardized. */
  | { kind: 'smallSpread'; deviation: number }
  /** A text that among numbers would mean missing, and here is a value of its own. */
  | { kind: 'markerText'; cell: string; row: number; count: number }
  /** Texts that are one but for their capitals. */
  | { kind: 'alike'; texts: [string, string] }
  | { kind: 'renamed'; from: string };

/** Says what speaks against a column as a feature. */
export type Drawback =
  /** It is nameless or named like a row number, and all its values are different whole numbers. */
  | { reason: 'rowNumber' }
  | { reason: 'constant' }
  | { reason: 'empty' }
  | { reason: 'mostlyEmpty'; count: number }
  /** Texts that are nearly all different. */
  | { reason: 'names'; count: number; maximum: number }
  | { reason: 'longTexts'; maximum: number }
  /** Numbers with texts among them. */
  | { reason: 'mixed' }
  /** Dates that can be read in two ways. */
  | { reason: 'undecidedDate' };
