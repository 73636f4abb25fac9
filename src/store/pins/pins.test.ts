import { describe, expect, test } from 'vitest';
import { quietLayers } from '../../engine/testing/quietLayers';
import type { StepRecord } from '../../record/stepRecord';
import { defaultPage } from '../../spec/link/page';
import { type Link, parseQuery } from '../../spec/link/query';
import type { DataSummary } from '../../worker/answers/dataSummary';
import { extendHistory, startHistory } from '../run/history';
import type { Phase } from '../run/run';
import { frameRecordsOf } from '../testing/frameRecords';
import {
  comparablePins,
  isFull,
  type Pin,
  pinLimit,
  pinnedAt,
  pinRecordLimit,
  pinSlice,
  thinRecords,
  withPins,
  withRun,
} from './pins';
import { readPins, writePins } from './pinText';

function recordOf(step: number, trainLoss = 1 / (step + 1)): StepRecord {
  return {
    step,
    epoch: step / 10,
    learningRate: 0.1,
    trainLoss,
    validationLoss: 2 * trainLoss,
    trainAccuracy: 0.5,
    validationAccuracy: null,
    gradientNorms: [1e-50, trainLoss],
    forwardSignals: [1, 1],
    backwardSignals: [1, 1],
    underflowed: { gradientNorms: [0], forwardSignals: [], backwardSignals: [] },
    layers: quietLayers(2),
  };
}

function runOf(length: number) {
  const told = Array.from({ length }, (_, step) => frameRecordsOf(recordOf(step)));
  const layers = [{ name: 'out', kind: 'output', fanIn: 2, fanOut: 2 }] as const;
  return {
    engine: 'wasm' as const,
    layers: [...layers],
    history: told.slice(1).reduce(extendHistory, startHistory(told[0], 1)),
    halt: null,
  };
}

const specOf = (query: string) => parseQuery(query).lab.base;
const pinned = (queries: string[]): Pin[] =>
  queries.reduce<Pin[]>(
    (pins, query) => withRun(pins, runOf(5), { spec: specOf(query), preset: null }, query),
    [],
  );
const slots = (pins: readonly Pin[]) => pins.map(({ slot, name }) => [slot, name]);

describe('a run that is pinned', () => {
  test('keeps records from step 0 to where it is, at most its limit, exactly as they were', () => {
    const [{ records }] = withRun(
      [],
      runOf(1_000),
      { spec: specOf('depth=2'), preset: null },
      'long',
    );
    expect(records.length).toBeLessThanOrEqual(pinRecordLimit);
    expect(records.length).toBeGreaterThan(pinRecordLimit / 2);
    expect(records.slice(0, 8).map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const [first, last] = [recordOf(0), recordOf(999)].map(({ layers: _, ...pinned }) => pinned);
    expect(records[0]).toEqual(first);
    expect(records.at(-1)).toEqual(last);
    expect(records.map(({ step }) => step)).toEqual(
      records.map(({ step }) => step).toSorted((a, b) => a - b),
    );
  });

  test('takes the first place that is free, and none beyond the sixth', () => {
    const full = pinned(['depth=1', 'depth=2', 'depth=3', 'depth=4', 'depth=5', 'depth=6']);
    expect(full).toHaveLength(pinLimit);
    expect(withRun(full, runOf(5), { spec: specOf('depth=7'), preset: null }, 'seventh')).toEqual(
      full,
    );
    const gap = full.filter(({ slot }) => slot !== 2);
    const filled = withRun(gap, runOf(5), { spec: specOf('depth=7'), preset: null }, 'seventh');
    expect(slots(filled)[2]).toEqual([2, 'seventh']);
    expect(filled.map(({ slot }) => slot)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('that has gone on takes its former place and name, also where all are taken', () => {
    const full = pinned(['depth=1', 'depth=2', 'depth=3', 'depth=4', 'depth=5', 'depth=6']);
    const again = withRun(full, runOf(9), { spec: specOf('depth=4'), preset: null }, 'longer');
    expect(slots(again)[3]).toEqual([3, 'depth=4']);
    expect(again[3].records).toHaveLength(9);
    expect(again).toHaveLength(pinLimit);
    expect(isFull(full, specOf('depth=4'), runOf(9))).toBe(false);
    expect(isFull(full, specOf('depth=7'), runOf(9))).toBe(true);
    expect(withRun(again, runOf(5), { spec: specOf('depth=4'), preset: null }, 'shorter')).toEqual(
      again,
    );
  });

  test('has a place of its own beside another of the same settings', () => {
    const pins = pinned(['depth=1']);
    const { history, ...run } = runOf(5);
    const measured = history.measured.map((record) => ({ ...record, trainLoss: 0.123 }));
    const otherwise = { ...run, history: { ...history, measured } };
    const setting = { spec: specOf('depth=1'), preset: null };
    expect(slots(withRun(pins, otherwise, setting, 'by hand'))).toEqual([
      [0, 'depth=1'],
      [1, 'by hand'],
    ]);
    const six = pinned(['depth=1', 'depth=2', 'depth=3', 'depth=4', 'depth=5', 'depth=6']);
    expect(isFull(six, setting.spec, otherwise)).toBe(true);
  });

  test('remembers where it was no longer finite', () => {
    const halt = { layer: 0, quantity: 'loss', step: 4 } as const;
    const [pin] = withRun(
      [],
      { ...runOf(5), halt } as never,
      { spec: specOf('depth=2'), preset: null },
      'gone',
    );
    expect(pin.haltStep).toBe(4);
  });

  test('shows the record nearest to a step, and its last one while none is pointed at', () => {
    const [pin] = pinned(['depth=2']);
    expect(pinnedAt(pin, null).step).toBe(4);
    expect(pinnedAt(pin, 2.4).step).toBe(2);
    expect(pinnedAt(pin, 99).step).toBe(4);
  });
});

describe('the list of pins', () => {
  const { lab } = parseQuery('depth=3&b.activation=tanh');
  const opened: Link[] = [];
  const variants = [runOf(3), runOf(4)] as never;
  let pins: Pin[] = [];
  let phase: Phase = 'paused';
  const actions = pinSlice(
    (change) => {
      pins = change.pins;
    },
    () => ({
      lab,
      page: { ...defaultPage, theme: 'dark', run: '1' },
      data: null,
      variants,
      pins,
      phase,
    }),
    async (link) => {
      opened.push(link);
    },
  );

  test('pins the variant that is asked for, renames, opens and removes', async () => {
    actions.pin(1, 'tanh');
    actions.pin(0, 'ReLU');
    actions.pin(3, 'there is none');
    expect(slots(pins)).toEqual([
      [0, 'tanh'],
      [1, 'ReLU'],
    ]);
    expect(pins[0].spec.activation).toBe('tanh');
    actions.renamePin(0, 'Hyperbolic');
    await actions.openPin(0);
    expect(opened[0].lab).toMatchObject({
      base: { activation: 'tanh', depth: 3 },
      differences: [],
    });
    expect(opened[0].page).toMatchObject({ theme: 'dark', run: '0' });
    actions.unpin(1);
    expect(slots(pins)).toEqual([[0, 'Hyperbolic']]);
  });

  test('takes no run whose settings have changed before it was built anew', () => {
    phase = 'building';
    actions.pin(0, 'too early');
    phase = 'paused';
    expect(slots(pins)).toEqual([[0, 'Hyperbolic']]);
  });
});

describe('pins in the browser’s store', () => {
  test('come back as they were, numbers that are not finite too', () => {
    const pins = pinned(['depth=2', 'depth=3&seed=5']);
    pins[0].records[4] = {
      ...pins[0].records[4],
      trainLoss: Number.NaN,
      validationLoss: Infinity,
      gradientNorms: [-Infinity, 0.1 + 0.2],
    };
    expect(readPins(writePins(pins, 1e6))).toEqual(pins);
  });

  test('leave out records where there is no room, never the last', () => {
    const pins = withRun([], runOf(1_000), { spec: specOf('depth=2'), preset: null }, 'long');
    const whole = writePins(pins, 1e6).length;
    const text = writePins(pins, whole / 3);
    expect(text.length).toBeLessThan(whole / 3);
    const [{ records }] = readPins(text);
    expect(records.at(-1)).toEqual(pins[0].records.at(-1));
    expect(records[0]).toEqual(pins[0].records[0]);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '[{'],
    ['something else', '{"slot":1}'],
    [
      'a place that is not there',
      writePins(pinned(['depth=2']), 1e6).replace('"slot":0', '"slot":6'),
    ],
    [
      'a setting out of its bounds',
      writePins(pinned(['depth=2']), 1e6).replace('"depth":2', '"depth":-2'),
    ],
    ['one place twice', writePins([...pinned(['depth=2']), ...pinned(['depth=2'])], 1e6)],
  ])('are none where there is %s', (_, text) => {
    expect(readPins(text)).toEqual([]);
  });
});

test('records are left out by the rule that they are kept by: of the beginning the fewest', () => {
  const records = Array.from({ length: 2_000 }, (_, step) => ({ step }));
  const steps = thinRecords(records, 100).map(({ step }) => step);
  expect(steps.length).toBeLessThanOrEqual(100);
  expect(steps.length).toBeGreaterThan(40);
  expect(steps.slice(0, 5)).toEqual([0, 1, 2, 3, 4]);
  expect(steps.at(-1)).toBe(1_999);
  expect(thinRecords(records, 1).map(({ step }) => step)).toEqual([0, 1_999]);
  expect(thinRecords(records.slice(0, 2), 3)).toEqual(records.slice(0, 2));
});

test('of the pins of a file those stay that have a place, and of one run the longer part', () => {
  const own = pinned(['depth=1', 'depth=2', 'depth=3', 'depth=4']);
  const [first] = withRun([], runOf(9), { spec: specOf('depth=2'), preset: null }, 'longer');
  const [shorter] = withRun([], runOf(2), { spec: specOf('depth=3'), preset: null }, 'shorter');
  const others = pinned(['depth=5', 'depth=6', 'depth=7']);
  const { pins, left } = withPins(own, [first, shorter, ...others]);
  expect(slots(pins)).toEqual([
    [0, 'depth=1'],
    [1, 'depth=2'],
    [2, 'depth=3'],
    [3, 'depth=4'],
    [4, 'depth=5'],
    [5, 'depth=6'],
  ]);
  expect(left).toBe(1);
});

test('pins of other data or of another preset are not compared', () => {
  const preset = parseQuery('preset=sigmoid-against-relu').lab;
  const ladder = parseQuery('preset=ablation-ladder').lab;
  const [plain] = withRun([], runOf(5), { spec: specOf('depth=2'), preset: null }, 'plain');
  const pins = [
    plain,
    { ...plain, slot: 1, preset: ladder.preset },
    { ...plain, slot: 2, spec: specOf('depth=2&data=spiral') },
  ];
  const slots = (lab: typeof preset) =>
    comparablePins({ pins, lab, data: null }).map(({ slot }) => slot);
  expect(slots(preset)).toEqual([0]);
  expect(slots(parseQuery('depth=9').lab)).toEqual([0, 1]);
  expect(slots(parseQuery('depth=9&data=spiral').lab)).toEqual([2]);
  const lab = parseQuery('depth=9').lab;
  expect(comparablePins({ pins, lab, data: null })).toBe(
    comparablePins({ pins, lab: { ...lab }, data: null }),
  );
});

test('pins of another table are not compared', () => {
  const csv = parseQuery('data=csv').lab;
  const dataOf = (targetName: string) =>
    ({
      targetName,
      classNames: ['no', 'yes'],
      train: { rowCount: 50 },
      validation: { rowCount: 50 },
    }) as DataSummary;
  const passed = dataOf('passed');
  let pins: Pin[] = [];
  const { pin } = pinSlice(
    (change) => {
      pins = change.pins;
    },
    () => ({
      lab: csv,
      page: defaultPage,
      data: passed,
      variants: [runOf(3)] as never,
      pins,
      phase: 'paused',
    }),
    () => Promise.resolve(),
  );
  pin(0, 'of this table');
  expect(comparablePins({ pins, lab: csv, data: passed })).toHaveLength(1);
  expect(comparablePins({ pins, lab: csv, data: dataOf('price') })).toEqual([]);
  // Kept before tables were told apart.
  const [{ table: _, ...older }] = pins;
  expect(comparablePins({ pins: [older], lab: csv, data: passed })).toEqual([older]);
  expect(readPins(writePins(pins, 1e6))).toEqual(pins);
});
