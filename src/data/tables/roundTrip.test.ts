import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from './table';

const separators = [',', ';', '\t', '|'] as const;
const locales = [
  { decimal: '.', thousands: '' },
  { decimal: ',', thousands: '' },
  { decimal: '.', thousands: ',' },
  { decimal: ',', thousands: '.' },
  { decimal: ',', thousands: '\u202F' },
  { decimal: '.', thousands: '’' },
] as const;
const markers = ['', 'NA', 'n/a', '-', '--', '.', 'None', 'NULL', '?', 'unknown', '#N/A', 'NaN'];
const minuses = ['-', '\u2212', '\u2013'];

/** Bytes of a text whose characters all are in Windows-1252 at their place in Unicode. */
const encoders: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => new TextEncoder().encode(text),
  'utf-8 with a mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'utf-16le': (text) => wide(`\uFEFF${text}`, true),
  'utf-16be': (text) => wide(`\uFEFF${text}`, false),
};

function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let place = 0; place < text.length; place++) {
    view.setUint16(2 * place, text.charCodeAt(place), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

const style = fc.record({
  separator: fc.constantFrom(...separators),
  locale: fc.constantFrom(...locales),
  encoding: fc.constantFrom(...Object.keys(encoders)),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  minus: fc.constantFrom(...minuses),
  marker: fc.constantFrom(...markers),
  preamble: fc.constantFrom('', '# made by hand\n', 'sep='),
  hasHeader: fc.boolean(),
});
const rows = fc.array(
  fc.record({
    cents: fc.integer({ min: -9_999_999, max: 9_999_999 }),
    isMissing: fc.boolean(),
    kind: fc.constantFrom('Äpfel', 'Birnen "süß"', 'a, b; c | d'),
  }),
  { minLength: 6, maxLength: 30 },
);

type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;

function spelled(cents: number, { locale, minus }: Style): string {
  const [whole, decimals] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale.thousands);
  return `${cents < 0 ? minus : ''}${grouped}${locale.decimal}${decimals}`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('what was written is what is read', () => {
  fc.assert(
    fc.property(rows, style, (records, written) => {
      // A column of markers alone is one of texts.
      fc.pre(records.some(({ isMissing }) => !isMissing));
      const lines = records.map(({ cents, isMissing, kind }) => [
        quoted(isMissing ? written.marker : spelled(cents, written)),
        quoted(kind),
      ]);
      const header = written.hasHeader ? [['price', 'fruit']] : [];
      const body = [...header, ...lines].map((cells) => cells.join(written.separator));
      const start = written.preamble === 'sep=' ? `sep=${written.separator}\n` : written.preamble;
      const text = `${start}${body.join('\n')}\n`.replaceAll('\n', written.end);
      const table = readTable(encoders[written.encoding](text));
      if ('reason' in table) throw new Error(JSON.stringify(table));
      expect(table.hasHeader).toBe(written.hasHeader);
      const [price, fruit] = table.read;
      expect(table.rowCount).toBe(records.length);
      for (const [row, { cents, isMissing, kind }] of records.entries()) {
        expect(fruit.keys(row)).toBe(kind);
        if (isMissing) expect(price.isEmpty(row)).toBe(true);
        else expect(price.numbers?.[row]).toBeCloseTo(cents / 100, 6);
      }
    }),
    { numRuns: 400 },
  );
});

test('a header over numbers is found, whatever the spelling', () => {
  fc.assert(
    fc.property(rows, style, (records, written) => {
      fc.pre(records.some(({ isMissing }) => !isMissing));
      const lines = records.map(({ cents, kind }) =>
        [quoted(spelled(cents, written)), quoted(kind)].join(written.separator),
      );
      const text = ['price', 'fruit'].join(written.separator);
      const table = readTable([text, ...lines].join('\n'));
      expect(table).toMatchObject({ hasHeader: true, rowCount: records.length });
    }),
  );
});

test('windows-1252 is decoded where bytes cannot be UTF-8', () => {
  const text = 'Größe;Obst\n1,5;Äpfel\n2,5;Birnen\n3,5;Äpfel\n';
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const table = readTable(bytes);
  expect(table).toMatchObject({ encoding: 'windows-1252', columns: [{ name: 'Größe' }, {}] });
});
