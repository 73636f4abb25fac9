import fc from 'fast-check';
import { readTable } from '../table';
import { tableDataset } from '../tableDataset';

const table = [
  'sep=;',
  '# a comment',
  'date;price;size;"a ""name""";set;kind',
  ...Array.from({ length: 40 }, (_, row) => {
    const kind = ['ä', 'b\nc', 'd;e'][row % 3];
    return `2020-01-${10 + (row % 9)};1.${100 + row},5;${row % 7 ? row : 'NA'} kg;x${row};${row % 4 ? 'train' : 'test'};"${kind}"`;
  }),
].join('\n');

const pieces = [
  ...['"', ';', ',', '\t', '|', '\n', '\r', '#', '\0', '\uFEFF', '\u2212', '∞', '<html>', 'sep='],
  ...['1e999', '-', '()', '9'.repeat(500), 'x'.repeat(3_000), ' '.repeat(300), '1,234', '12:30'],
  ...['"'.repeat(99), '(('.repeat(99), '1.'.repeat(99), ',,,,,,,,', '\n\n\n\n'],
];

const mutation = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 40 }),
  added: fc.constantFrom('', ...pieces),
});

const noise = fc.record({ place: fc.nat({ max: 60_000 }), byte: fc.nat({ max: 255 }) });

/** Seconds that one table may take, many times what it does take: what grows too fast takes more. */
const mostSeconds = 1;

/** What a runtime has beyond the language. */
interface Runtime {
  encode(text: string): Uint8Array;
  /** Milliseconds. */
  now(): number;
}

/** Reads tables in which pieces and bytes were replaced: each is read, or refused with a reason. */
export function testMutations(numRuns: number, { encode, now }: Runtime): void {
  fc.assert(
    fc.property(
      fc.array(mutation, { maxLength: 12 }),
      fc.array(noise, { maxLength: 6 }),
      (mutations, bytes) => {
        let text = table;
        for (const { place, removed, added } of mutations) {
          const from = Math.floor(place * text.length);
          text = text.slice(0, from) + added + text.slice(from + removed);
        }
        const source = encode(text);
        for (const { place, byte } of bytes)
          if (source.length > 0) source[place % source.length] = byte;
        const start = now();
        const read = readTable(source);
        if (!('reason' in read)) tableDataset(read, read.suggestion);
        const seconds = (now() - start) / 1_000;
        if (seconds > mostSeconds) throw new Error(`one table takes ${seconds} seconds`);
      },
    ),
    { numRuns },
  );
}
