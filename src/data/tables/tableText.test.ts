import { expect, test } from 'vitest';
import { readTableText } from './tableText';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));

test('what cannot be UTF-8 is Chinese where it comes in pairs of frequent characters', () => {
  // 长度,种类 / 苹果 / 梨子, as Excel in Chinese writes them
  const chinese = bytesOf(
    '\xB3\xA4\xB6\xC8,\xD6\xD6\xC0\xE0\n1,\xC6\xBB\xB9\xFB\n2,\xC0\xE6\xD7\xD3\n',
  );
  expect(readTableText(chinese)).toEqual({
    text: '长度,种类\n1,苹果\n2,梨子\n',
    encoding: 'gb18030',
  });
});

test.each([
  ['German', 'Gr\xF6\xDFe;\xC4pfel;\xD6l;sch\xF6n;s\xFC\xDF;gr\xFC\xDFe;\xFCber'],
  ['French', 'pr\xE9nom,\xE9t\xE9,cr\xE9\xE9e,ann\xE9e,o\xF9'],
  ['pairs alone', 's\xFC\xDF,gr\xF6\xDFer,F\xFC\xDFe,hei\xDF\xF6l,f\xFC\xDFig'],
  ['capitals', 'GR\xD6\xDFE,\xC4RZTE,\xDCBER,ZUZ\xDCGE,SCH\xD6N,M\xC4RZ'],
])('%s in Windows-1252 is not Chinese', (_, text) => {
  expect(readTableText(bytesOf(text))).toMatchObject({ encoding: 'windows-1252' });
});
