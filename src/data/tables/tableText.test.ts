import { describe, expect, test } from 'vitest';
import { readTable } from './table';
import { readTableText } from './tableText';

/** Bytes of the characters that an encoding of one or two bytes a character has. */
function encoderOf(encoding: 'gbk' | 'windows-1252'): (text: string) => Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  const learn = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (!bytesOf.has(character)) bytesOf.set(character, bytes);
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  if (encoding === 'gbk') {
    for (let lead = 0x81; lead < 0xff; lead++) {
      for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const bytes = bytesOf.get(character);
        if (bytes === undefined) throw new Error(`${encoding} has no ${character}`);
        return bytes;
      }),
    );
}

const inGbk = encoderOf('gbk');
const inWindows1252 = encoderOf('windows-1252');

describe('bytes that cannot be UTF-8', () => {
  test.each([
    '身高(厘米),体重(公斤),城市\n170,65,北京\n165,50,上海\n',
    '编号;姓名;分数\n1;王喆;90\n2;朱镕;85\n3;李娜;77\n',
    'id,A型\n1,2\n3,4\n',
    '“品名”，单价\n苹果，3.5\n梨，2.8\n',
  ])('are Chinese: %j', (text) => {
    expect(readTableText(inGbk(text))).toEqual({ text, encoding: 'gb18030' });
  });

  test.each([
    'Größe;Obst\n1,5;Äpfel\n2,5;Birnen süß\n',
    'prénom,âge,ville\nZoé,31,Orléans\nLoïc,44,Nîmes\nHélène,27,Besançon\n',
    'UNITÉ,VALEUR\nKG/M²,12\n°C,13\nCRÉÉE,14\n',
    'año,niño,«señal»\n1,2,á\n',
    'æøå,ØÅ\n1,2\n',
    'süß,größer,Füße,heißöl,füßig\n',
    'GRÖßE,ÄRZTE,ÜBER,ZUZÜGE,SCHÖN,MÄRZ\n',
    'prénom,été,créée,année,où\n',
  ])('are Western: %j', (text) => {
    expect(readTableText(inWindows1252(text))).toEqual({ text, encoding: 'windows-1252' });
  });

  test('are what a person says', () => {
    const text = 'ÖÐ,¹ú\n1,2\n';
    const bytes = inWindows1252(text);
    expect(readTableText(bytes)).toEqual({ text: '中,国\n1,2\n', encoding: 'gb18030' });
    expect(readTableText(bytes, 'windows-1252')).toEqual({ text, encoding: 'windows-1252' });
  });
});

test('full-width commas separate where no other mark does', () => {
  const table = readTable('身高，体重\n170，65\n165，50\n');
  expect(table).toMatchObject({ separator: '，', columns: [{ name: '身高' }, { name: '体重' }] });
  expect(readTable('地址,人数\n北京，朝阳,3\n上海，徐汇,4\n')).toMatchObject({ separator: ',' });
});
