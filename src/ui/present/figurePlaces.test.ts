import { expect, test } from 'vitest';
import { lessons } from '../../lessons/catalogue/lessons';
import { figuresByWeight, placesOf } from './figurePlaces';

const steps = Object.values(lessons).flatMap((lesson) => Object.values(lesson.steps));
const { learn } = lessons.vanishing.steps;

test('what a step points at comes first, the map of layers and steps last', () => {
  expect(figuresByWeight(learn)).toEqual(['loss', 'network', 'profile', 'output', 'heatmap']);
});

test('the network stands over the two figures that matter most beside it', () => {
  expect(placesOf(learn, 3)).toEqual({
    places: [
      { figure: 'network', row: 0, column: 0, columns: 2 },
      { figure: 'profile', row: 1, column: 0, columns: 1 },
      { figure: 'loss', row: 1, column: 1, columns: 1 },
      { figure: 'heatmap', row: 2, column: 0, columns: 1 },
      { figure: 'output', row: 2, column: 1, columns: 1 },
    ],
    rows: [44, 56, 56],
  });
});

test.each([2, 3] as const)('every figure has a place, and %i fill the first screen', (held) => {
  for (const step of steps) {
    const { places, rows } = placesOf(step, held);
    expect(places.map(({ figure }) => figure).toSorted()).toEqual(step.figures.toSorted());
    const first = places.slice(0, held);
    expect(first.map(({ figure }) => figure).toSorted()).toEqual(
      figuresByWeight(step).slice(0, held).toSorted(),
    );
    const shares = new Map(first.map(({ row }) => [row, rows[row]]));
    expect([...shares.values()].reduce((sum, share) => sum + share)).toBe(100);
  }
});
