/** Standard deviations of the columns of an array; 1 of one that is constant, which rounding may not make 0. */
export function deviations(array: string, axis = '0'): string {
  return `np.where(np.ptp(${array}, axis=${axis}) > 0, ${array}.std(axis=${axis}), 1)`;
}

/** Joins parts of a program, with two empty lines around functions and classes; those that are null are left out. */
export function blocks(...parts: (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .reduce((text, part) => {
      const isApart = startsDefinition(part) || endsIndented(text);
      return `${text}${isApart ? '\n\n\n' : '\n'}${part}`;
    });
}

function startsDefinition(part: string): boolean {
  return /^(?:def|class|@)/.test(part);
}

function endsIndented(text: string): boolean {
  return text.slice(text.lastIndexOf('\n') + 1).startsWith(' ');
}
