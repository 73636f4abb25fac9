import { encode } from 'uqr';

/** Codes of more than this version have modules too small for a phone in the back row. */
export const largestVersion = 10;

/** Modules of white around a code, which scanners need. */
const quietZone = 4;

/** Returns the code of a text, with the least error correction: a screen has no stains. */
export function qrCode(text: string) {
  return encode(text, { ecc: 'L', border: quietZone });
}

/** A QR code, black on white in any theme: scanners read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = qrCode(text);
  const modules = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={modules.join('')} fill="#000" />
    </svg>
  );
}
