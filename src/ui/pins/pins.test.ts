import { expect, test } from 'vitest';
import { dictionaries } from '../../i18n/dictionaries';
import { parseQuery } from '../../spec/link/query';
import { type Pin, withRun } from '../../store/pins/pins';
import { pinLossTexts } from '../curves/CurveCharts';
import { pinnedCurves } from '../curves/curves';
import { recordOf, viewOf } from '../plot/testing/view';
import { decadesWithPins, layersBeyond, pinnedProfiles } from '../profile/ProfileCurves';
import { pinProfileTexts } from '../profile/profileText';
import { pinName } from './PinButton';
import { letterPlace } from './PinnedLine';

const texts = dictionaries.en;
const { lab } = parseQuery('depth=1');
const specOf = (query: string) => parseQuery(query).lab.base;

function pinOf(losses: number[], others: Partial<Pin> = {}): Pin {
  const records = losses.map((trainLoss, step) => recordOf(step, [1e-6, 1e-2], { trainLoss }));
  const [pin] = withRun([], viewOf(records), { spec: specOf('depth=1'), preset: null }, 'tanh');
  return { ...pin, ...others };
}

test('a ghost has the vertices of its run, and gaps where it is not finite', () => {
  const [{ vertices, end }] = pinnedCurves([pinOf([0.7, Number.NaN, 0.2])], {
    training: 'trainLoss',
    validation: null,
  });
  expect(vertices.training.map(({ step, value }) => [step, value])).toEqual([
    [0, 0.7],
    [1, null],
    [2, 0.2],
  ]);
  expect(vertices.validation).toEqual([]);
  expect(end).toBe(2);
});

test('letters of pins that lie on one another stand side by side on the line', () => {
  const line = [{ x: 0, y: 0 }, null, { x: 100, y: 50 }];
  const places = [0, 1, 2, 3, 4, 5].map((slot) => letterPlace(slot, line));
  expect(new Set(places.map((place) => place?.x)).size).toBe(6);
  for (const place of places) {
    expect(place?.x).toBeGreaterThan(0);
    expect(place?.y).toBeCloseTo((place?.x ?? 0) / 2, 10);
  }
  expect(letterPlace(0, [null])).toBeNull();
  expect(letterPlace(3, [{ x: 7, y: 8 }])).toEqual({ x: 7, y: 8 });
});

test('the axis of a profile takes ghosts in, but none that exploded', () => {
  const profiles = pinnedProfiles([pinOf([0.7])], 'gradientNorms', null);
  expect(decadesWithPins({ low: -3, high: 0 }, profiles)).toEqual({ low: -6, high: 0 });
  const exploded = pinnedProfiles([pinOf([0.7], { haltStep: 0 })], 'gradientNorms', null);
  expect(decadesWithPins({ low: -3, high: 0 }, exploded)).toEqual({ low: -3, high: 0 });
});

test('layers that the axis of depth has no column for are counted', () => {
  const deep = {
    values: Array.from({ length: 51 }, () => ({ kind: 'zero' }) as const),
    mixingCount: 0,
  };
  expect(layersBeyond(deep, { count: 11, mixingCount: 0 })).toBe(40);
  expect(layersBeyond(deep, { count: 54, mixingCount: 3 })).toBe(0);
  expect(layersBeyond(deep, { count: 53, mixingCount: 3 })).toBe(1);
});

test('the texts tell of pins what they tell of variants, at the step that is pointed at', () => {
  const state = {
    pins: [pinOf([0.7, 0.3])],
    pointedStep: null,
    data: null,
    lab,
    series: 'gradientNorms',
  } as const;
  const shown = { ...state, pins: [...state.pins] };
  expect(pinLossTexts(shown, texts)).toEqual([
    'Kept run P1, tanh, at step 1: training loss 0.3, validation loss 0.6.',
  ]);
  expect(pinLossTexts({ ...shown, pointedStep: 0 }, texts)[0]).toContain('training loss 0.7');
  expect(pinProfileTexts(shown, texts)[0]).toMatch(/^Kept run P1, tanh, at step 1: .*10⁻⁶/);
});

test('a name is made from what sets a run apart', () => {
  const name = (query: string, ...others: string[]) =>
    pinName(specOf(query), others.map(specOf), texts);
  expect(name('depth=3')).toBe('ReLU, He normal');
  expect(name('depth=3&activation=tanh', 'depth=3')).toBe('tanh');
  expect(name('depth=3&norm=batch&lr=0.5', 'depth=3', 'depth=3&norm=batch')).toBe(
    'normalization batch, learning rate 0.5',
  );
  expect(name('widths=8,4&l2=0.01', 'depth=2')).toContain('widths 8,4');
  expect(name('depth=2', 'widths=8,4')).toContain('widths none');
});
