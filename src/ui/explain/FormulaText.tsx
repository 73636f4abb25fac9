/** Writes a formula's `_{…}` lower and `^{…}` higher. */
export function FormulaText({ text }: { text: string }) {
  // A power of ten stays in one line.
  const parts = text.replaceAll(' × ', '\u00a0×\u00a0').split(/([_^]\{[^}]*\})/);
  return parts.map((part, index) => {
    const inner = part.slice(2, -1);
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
    if (part.startsWith('_{')) return <sub key={index}>{inner}</sub>;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
    if (part.startsWith('^{')) return <sup key={index}>{inner}</sup>;
    return part;
  });
}
