/** A longer name has a short form beside the drawn inputs; a Chinese character is as wide as two letters. */
const mostLetters = 6;

const isShort = (name: string): boolean => widthOf(name) <= mostLetters;

/**
 * Returns labels for inputs, each of so many lines at the most: the first words of a long name, each with its first
 * letters. Where that does not tell two inputs apart its last words do, as in one-hot inputs, or else its number.
 */
export function inputLabels(names: readonly string[], lines: 1 | 2): string[] {
  const forms = [
    (name: string) => shortened(wordsOf(name).slice(0, lines)),
    (name: string) => shortened(wordsOf(name).slice(-lines)),
    (name: string, input: number) => `${clipped(wordsOf(name)[0] ?? '', 3)}${input + 1}`,
  ];
  return forms
    .slice(1)
    .reduce(
      (labels, form) =>
        labels.map((label, input) =>
          labels.filter((other) => other === label).length > 1 ? form(names[input], input) : label,
        ),
      names.map(forms[0]),
    );
}

const wordsOf = (name: string): string[] =>
  isShort(name) ? [name] : name.split(/[^\p{L}\p{N}₀-₉²]+/u).filter((word) => word !== '');

const shortened = (words: readonly string[]): string =>
  words.map((word) => (isShort(word) ? word : `${clipped(word, 5)}${markOf(word)}`)).join('\n');

/** What stands for the rest of a word. */
const markOf = (word: string): string => (/\p{Script=Han}/u.test(word) ? '…' : '.');

const letterWidth = (letter: string): number => (/\p{Script=Han}/u.test(letter) ? 2 : 1);

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), 0);
}

/** Returns as many first letters of a word as have room. */
function clipped(word: string, room: number): string {
  const letters = [...word];
  const count = letters.findIndex(
    (_, place) => widthOf(letters.slice(0, place + 1).join('')) > room,
  );
  return count < 0 ? word : letters.slice(0, count).join('');
}
