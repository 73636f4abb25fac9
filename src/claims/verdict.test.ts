import { describe, expect, test } from 'vitest';
import { claims as texts } from '../i18n/en/claims/claims';
import { claimsPage } from '../i18n/en/claims/claimsPage';
import { claimNames } from '../spec/claimNames';
import { parseQuery } from '../spec/link/query';
import { namesOf } from '../spec/table';
import { claims } from './catalogue/claims';
import type { At, Border, Claim, Measurements } from './claim';
import { type MadeCase, madeCases, measurementsOf } from './testing/madeMeasurements';
import { outcomeOf, verdictOf } from './verdict';

describe.each(claimNames)('%s', (name) => {
  const claim = claims[name];
  const made = madeCases[name];
  const arms = namesOf(claim.arms);

  test('made measurements lead to its verdict', () => {
    expect(outcomeOf(claim, measurementsOf(arms, made)).verdict).toBe(made.verdict);
  });

  test.each(namesOf(claim.figures))('%s decides at its border, and not beside it', (figure) => {
    const [before, after] = aroundBorder(claim, made, figure);
    const [here, beyond] = [before, after].map((measurements) => outcomeOf(claim, measurements));
    const holds = (outcome: typeof here) =>
      outcome.figures.find((one) => one.name === figure)?.holds;
    expect(holds(beyond)).toBe(!holds(here));
    expect([here.verdict, beyond.verdict]).toEqual([made.verdict, made.otherwise[figure]]);
  });

  test('too few seeds decide nothing', () => {
    const few = Object.fromEntries(
      Object.entries(measurementsOf(arms, made)).map(([arm, seeds]) => [arm, seeds.slice(1)]),
    );
    expect(outcomeOf(claim, few).verdict).toBe('notDecided');
  });

  test('a spread that crosses a deciding border decides nothing', () => {
    for (const figure of namesOf(claim.figures)) {
      const [before, after] = aroundBorder(claim, made, figure);
      const mixed = Object.fromEntries(
        arms.map((arm) => [arm, [...before[arm].slice(1), after[arm][0]]]),
      );
      const expected = made.otherwise[figure] === made.verdict ? made.verdict : 'notDecided';
      expect(outcomeOf(claim, mixed).verdict, figure).toBe(expected);
    }
  });

  test('has words for all that is shown, and a link that opens', () => {
    const words = texts[name];
    const figures = [...namesOf(claim.figures), ...namesOf(claim.told ?? {})];
    expect(Object.keys(words.figures)).toEqual(figures);
    const { picture } = claim;
    const drawn = picture.kind === 'figures' ? picture.figures : picture.arms;
    expect(Object.keys(words.arms)).toEqual([...drawn]);
    if (picture.kind === 'numbers') expect(claimsPage.readings).toHaveProperty(picture.reading);
    if (picture.kind === 'figures') expect(figures).toEqual(expect.arrayContaining([...drawn]));
    expect(words.truth.split(/\s+/).length).toBeLessThanOrEqual(50);
    const { lab, ignored } = parseQuery(claim.open);
    expect(ignored).toEqual([]);
    expect(lab.differences.length).toBeGreaterThanOrEqual(1);
  });
});

test('a figure that crosses its border decides nothing only where it matters', () => {
  const figures = [
    { name: 'a', values: [1, 1, 1, 1, 1], border: { above: 0 }, holds: true },
    { name: 'b', values: [1, -1, 1, 1, 1], border: { above: 0 }, holds: null },
  ];
  const rule = (decide: Claim['decide']) => verdictOf({ decide }, figures);
  expect(rule(({ a }) => (a ? 'true' : 'false'))).toBe('true');
  expect(rule(({ a, b }) => (a && b ? 'true' : 'false'))).toBe('notDecided');
});

/**
 * Finds measurements on both sides of a figure's border, closer together than a millionth, by moving one of the
 * readings that the figure is made of and no other figure's side; those of the case's own side come first.
 */
function aroundBorder(claim: Claim, made: MadeCase, figure: string): [Measurements, Measurements] {
  const arms = namesOf(claim.arms);
  const { read, ...border } = claim.figures[figure];
  const base = measurementsOf(arms, made);
  const read0 = (measurements: Measurements): number =>
    read((arm, reading) => measurements[arm][0].numbers[reading] as number);
  const isBeyond = (measurements: Measurements) => holdsAt(read0(measurements), border);
  const othersOf = (measurements: Measurements) =>
    outcomeOf(claim, measurements).figures.flatMap(({ name, holds }) =>
      name === figure ? [] : [holds],
    );
  const others = JSON.stringify(othersOf(base));
  const side = isBeyond(base);
  const pairs: Parameters<At<string>>[] = [];
  read((...pair) => {
    pairs.push(pair);
    return base[pair[0]][0].numbers[pair[1]] as number;
  });
  for (const [arm, reading] of pairs) {
    const own = base[arm][0].numbers[reading] as number;
    const moved = (value: number): Measurements => ({
      ...base,
      [arm]: base[arm].map((one) => ({ ...one, numbers: { ...one.numbers, [reading]: value } })),
    });
    const from = Number.isFinite(own) ? own : 1e9;
    if (isBeyond(moved(from)) !== side) continue;
    for (const end of [0, -1e6, 1e12]) {
      if (isBeyond(moved(end)) === side) continue;
      let [near, far] = [from, end];
      for (let turn = 0; turn < 200; turn++) {
        const middle = (near + far) / 2;
        if (isBeyond(moved(middle)) === side) near = middle;
        else far = middle;
      }
      const found = [moved(near), moved(far)] as const;
      if (found.some((one) => JSON.stringify(othersOf(one)) !== others)) continue;
      expect(Math.abs(near - far)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(near)));
      return [...found];
    }
  }
  throw new Error(`no reading of ${figure} crosses its border`);
}

function holdsAt(value: number, border: Border): boolean {
  return 'above' in border ? value > border.above : value < border.below;
}
