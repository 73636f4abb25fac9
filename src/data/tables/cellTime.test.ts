import { expect, test } from 'vitest';
import { readTimes } from './cellTime';

test.each<[string, string[], string, number[]]>([
  ['ISO dates', ['2017-06-03', '2017-06-01', '2018-06-01'], '2017-06-01', [2, 0, 365]],
  ['with a time', ['2020-02-28 12:00', '2020-03-01T00:00:00Z'], '2020-02-28', [0.5, 2]],
  ['German', ['1.2.2020', '29.2.2020'], '2020-02-01', [0, 28]],
  ['day first', ['01/02/1999', '31/12/1999'], '1999-02-01', [0, 333]],
  ['month first', ['01/02/1999', '12/31/1999'], '1999-01-02', [0, 363]],
  ['years of two digits', ['31/12/99', '01/01/00'], '1999-12-31', [0, 1]],
  ['months by name', ['1 Feb 2021', 'March 1, 2021', '2-mar-21'], '2021-02-01', [0, 28, 29]],
  [
    'with a weekday',
    ['Mon, 1 Feb 2021 12:00', 'Tuesday 2nd February 2021'],
    '2021-02-01',
    [0.5, 1],
  ],
  ['in German', ['3. März 2020', '1. Mai 2020'], '2020-03-03', [0, 59]],
  [
    'in French and Spanish',
    ['1 juin 2020', '1 juil. 2020', '2 de julio de 2020'],
    '2020-06-01',
    [0, 30, 31],
  ],
  ['months alone', ['2021-02', '2021-03'], '2021-02-01', [0, 28]],
  ['named months alone', ['Feb 2021', 'Mar 2021'], '2021-02-01', [0, 28]],
  [
    'halves of the day',
    ['1/31/2021 12:30 AM', '1/31/2021 1:00 p.m.'],
    '2021-01-31',
    [0.5 / 24, 13 / 24],
  ],
])('%s', (_, cells, from, values) => {
  const read = readTimes(cells);
  expect(read?.kind).toMatchObject({ kind: 'date', from });
  read?.values.forEach((value, place) => {
    expect(value).toBeCloseTo(values[place], 8);
  });
});

test('days agree with the calendar of JavaScript', () => {
  const days = Array.from({ length: 4_000 }, (_, index) => new Date(index * 37 * 86_400_000));
  const cells = days.map((date) => date.toISOString().slice(0, 10));
  const read = readTimes(cells);
  expect(read?.kind).toMatchObject({ from: '1970-01-01' });
  expect(read?.values).toEqual(days.map((_, index) => index * 37));
});

test('times are hours', () => {
  expect(readTimes(['9:30', '13:15:36'])).toEqual({ kind: { kind: 'time' }, values: [9.5, 13.26] });
  expect(readTimes(['12:15 AM', '1:30 pm'])?.values).toEqual([0.25, 13.5]);
});

test('what cannot be decided, and what is no date', () => {
  expect(readTimes(['01/02/2020', '03/04/2020'])?.kind).toEqual({ kind: 'undecidedDate' });
  for (const cells of [
    ['2020-02-30'],
    ['13/13/2020'],
    ['2020-01-01', 'soon'],
    ['9:75'],
    [],
    ['13:00 pm'],
    ['21-12-31'],
    ['1 Foo 2020'],
    ['May'],
    ['sun'],
  ]) {
    expect(readTimes(cells)).toBeNull();
  }
});
