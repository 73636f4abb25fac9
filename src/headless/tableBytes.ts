import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { maximumBytes } from '../data/tables/tableText';
import { refuse, tableMessage, withFile } from './messages';

/** Returns the bytes of a table's file, unpacked where it is packed with gzip. */
export function tableBytes(file: string): Uint8Array {
  const bytes = withFile(`cannot read ${file}`, () => readFileSync(file));
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: maximumBytes });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    const refusal = isTooLarge
      ? ({ reason: 'unpacksTooLarge', maximum: maximumBytes } as const)
      : ({ reason: 'damagedGzip' } as const);
    return refuse(refusal, `${file}: ${tableMessage(refusal)}`);
  }
}
