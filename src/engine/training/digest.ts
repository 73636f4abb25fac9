const prime = 0x01000193;
const offset = 0x811c9dc5;

/**
 * 16 hexadecimal digits that stand for the bits of all numbers, in order: two runs of FNV-1a over
 * their bytes, the second over the complements. Every NaN counts as the same one: its bits differ
 * between processors.
 */
export function digest(arrays: readonly Float64Array[]): string {
  const number = new DataView(new ArrayBuffer(8));
  let [first, second] = [offset, offset];
  for (const values of arrays) {
    for (const value of values) {
      if (Number.isNaN(value)) number.setBigUint64(0, 0x7ff8000000000000n);
      else number.setFloat64(0, value);
      for (let at = 0; at < 8; at++) {
        const byte = number.getUint8(at);
        first = Math.imul(first ^ byte, prime);
        second = Math.imul(second ^ byte ^ 0xff, prime);
      }
    }
  }
  return [first, second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
