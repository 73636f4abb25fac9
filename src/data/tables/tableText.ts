/** The text of a table's file, and how its bytes were understood. */
export interface TableText {
  text: string;
  encoding: Encoding;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Why bytes are no text of a table. */
export type TextRefusal =
  | { reason: 'empty' }
  | { reason: 'tooLarge'; bytes: number; maximum: number }
  | { reason: 'webPage' }
  /** What Git keeps in place of a large file. */
  | { reason: 'gitPointer' }
  /** Packed with gzip, but cut off or damaged; or it unpacks to more bytes than there may be. */
  | { reason: 'damagedGzip' }
  | { reason: 'unpacksTooLarge'; maximum: number }
  | { reason: 'otherFormat'; format: OtherFormat }
  /** What its first bytes say it is; null where they are not known. */
  | { reason: 'binary'; format: BinaryFormat | null };

export type BinaryFormat = 'zip' | 'xls' | 'pdf' | 'image' | 'gzip' | 'parquet' | 'sqlite' | 'hdf5';

/** Texts that are no rows of cells. */
export type OtherFormat = 'JSON' | 'XML' | 'ARFF' | 'SQL' | 'LIBSVM' | 'LaTeX' | 'RTF';

/** Bytes of a file, at the most: MNIST's largest table has 110 million. */
export const maximumBytes = 128 * 1_048_576;

const signatures: [BinaryFormat, number[]][] = [
  // Workbooks of spreadsheets (xlsx, ods) are zip archives.
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['hdf5', [0x89, 0x48, 0x44, 0x46]],
];

const sampleLength = 65_536;

/**
 * Decodes a table's file by its byte-order mark; without one as UTF-8, as UTF-16 where every other byte is mostly
 * zero, and where it cannot be UTF-8 as GB18030 if that makes it Chinese, and else as Windows-1252. A pasted text is
 * only looked at.
 *
 * @param encoding what a person says that the bytes are
 */
export function readTableText(
  source: Uint8Array | string,
  encoding: 'auto' | Encoding = 'auto',
): TableText | TextRefusal {
  const read = typeof source === 'string' ? ofText(source) : decode(source, encoding);
  if ('reason' in read) return read;
  const text = read.text.replace(/^\uFEFF/, '').replace(endOfFile, '');
  if (text.trim() === '') return { reason: 'empty' };
  if (isWebPage(text)) return { reason: 'webPage' };
  if (text.startsWith('version https://git-lfs')) return { reason: 'gitPointer' };
  const other = otherFormatOf(text);
  if (other !== null) return { reason: 'otherFormat', format: other };
  if (isBinary(text)) return { reason: 'binary', format: null };
  return { text, encoding: read.encoding };
}

/** DOS ends a file so. */
const endOfFile = new RegExp(`${String.fromCharCode(26)}+\\s*$`);

function ofText(text: string): TableText {
  return { text, encoding: 'utf-8' };
}

function decode(bytes: Uint8Array, encoding: 'auto' | Encoding): TableText | TextRefusal {
  if (bytes.length > maximumBytes) {
    return { reason: 'tooLarge', bytes: bytes.length, maximum: maximumBytes };
  }
  const known = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
  if (known !== undefined) return { reason: 'binary', format: known[0] };
  if (encoding !== 'auto') return { text: new TextDecoder(encoding).decode(bytes), encoding };
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const chinese = isLikeChinese(bytes) ? strictly('gb18030', bytes) : null;
  if (chinese !== null) return { text: chinese, encoding: 'gb18030' };
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** Returns the text of bytes that all are characters of an encoding; null of others. */
function strictly(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Tells Chinese bytes from Western ones, which GB18030 can mostly decode too. Chinese has two bytes a character, nearly
 * all in the rows of GB 2312 for punctuation and for the 3 755 usual characters; a letter with an accent has one byte,
 * mostly small (from E0 on) and followed by a plain letter, and both make a rare character.
 */
function isLikeChinese(bytes: Uint8Array): boolean {
  let usual = 0;
  let rare = 0;
  for (let place = 0; place < Math.min(bytes.length, sampleLength); place++) {
    const lead = bytes[place];
    if (lead < 0x80) continue;
    const isUsual = (lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7);
    if (isUsual && bytes[place + 1] >= 0xa1) usual++;
    else rare++;
    place++;
  }
  return usual > 3 * rare;
}

/** Zeros at the even or the odd places of the first bytes, as UTF-16 has them in a table of numbers. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, sampleLength);
  const zeros = [0, 0];
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2]++;
  const isMost = (count: number): boolean => count > 0.3 * sample.length;
  if (sample.length % 2 !== 0 || sample.length < 4) return null;
  if (isMost(zeros[1]) && zeros[0] === 0) return 'utf-16le';
  if (isMost(zeros[0]) && zeros[1] === 0) return 'utf-16be';
  return null;
}

/** What the first line with something in it looks like; comments of SQL and ARFF are none. */
const otherFormats: Record<OtherFormat, RegExp> = {
  JSON: /^(\[\s*)?\{\s*("[^"]*"\s*:|\}|$)|^\[\s*(\[|$)/,
  // By its declaration or two tags: a column may be named like a tag.
  XML: /^<\?xml\s|^<[a-z][\w:.-]*(\s[^<>]*)?>\s*(<|$)/i,
  ARFF: /^@relation\s/i,
  SQL: /^(insert\s+into|create\s+(table|database)|drop\s+(table|database))\s/i,
  LIBSVM: /^[+-]?\d+(\.\d+)?(\s+\d+:[\d.e+-]+)+$/i,
  LaTeX: /^\\(begin|documentclass|hline|toprule)\b/,
  RTF: /^\{\\rtf/,
};

const isAside = /^(--|\/\*|%|(set|use|begin|pragma|start transaction)\b.*;$)/i;

function otherFormatOf(text: string): OtherFormat | null {
  const lines = text
    .slice(0, sniffed)
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  const start = lines.find((line) => line !== '' && !isAside.test(line)) ?? '';
  const names = Object.keys(otherFormats) as OtherFormat[];
  return names.find((name) => otherFormats[name].test(start)) ?? null;
}

/** Characters by which a format is told. */
const sniffed = 4_000;

function isWebPage(text: string): boolean {
  const start = text.slice(0, sniffed).trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)?<(!doctype\s+html|html|head|body|table)(\s[^<>]*)?>/i.test(
    start,
  );
}

/** A zero or many characters that no text has: control characters, and bytes that are no character. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  if (sample.includes('\0')) return true;
  const strange = [...sample].filter(
    (character) =>
      character === '\uFFFD' ||
      (character < ' ' && !'\t\n\r\v\f'.includes(character)) ||
      (character >= '\u007F' && character < '\u00A0'),
  );
  return strange.length > sample.length / 10;
}
