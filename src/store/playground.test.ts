import { beforeEach, describe, expect, test, vi } from 'vitest';
import { plainFacts } from '../data/testing/plainFacts';
import { quietLayers } from '../engine/testing/quietLayers';
import type { StepRecord } from '../record/stepRecord';
import { parseQuery } from '../spec/link/query';
import { defaultSpec, type Spec } from '../spec/spec';
import type { DataSummary } from '../worker/answers/dataSummary';
import type { Probe } from '../worker/answers/probeInputs';
import type { Call, WorkerEvent } from '../worker/protocol';
import { FakeWorker } from '../worker/testing/fakeWorker';
import type { BuiltVariant } from '../worker/variant/builtVariant';
import type { VariantFrame } from '../worker/variant/variantRun';
import { createPlayground, type Playground } from './playground';
import { programInterface } from './programInterface';
import { frameRecordsOf } from './testing/frameRecords';

const record: StepRecord = {
  step: 0,
  epoch: 0,
  learningRate: 0.1,
  trainLoss: 0.7,
  validationLoss: 0.7,
  trainAccuracy: 0.5,
  validationAccuracy: 0.5,
  gradientNorms: [1],
  forwardSignals: [1],
  backwardSignals: [1],
  underflowed: { gradientNorms: [], forwardSignals: [], backwardSignals: [] },
  layers: quietLayers(1),
};
const frame: VariantFrame = {
  ...frameRecordsOf(record),
  output: { kind: 'confusion', counts: new Uint32Array(4) },
  network: null,
  stop: null,
  halt: null,
};
const split = { rowCount: 2, points: new Float32Array(), labels: new Float32Array() };
const data: DataSummary = {
  task: 'classification',
  featureNames: [],
  targetName: '',
  image: null,
  length: 1,
  classNames: ['1', '2'],
  train: split,
  validation: split,
  facts: plainFacts,
  bounds: null,
};
const built: BuiltVariant = {
  engine: 'wasm',
  renderer: '',
  note: null,
  reason: { kind: 'notMeasured' },
  layers: [{ name: 'out', kind: 'output', fanIn: 2, fanOut: 2 }],
  measurementDistance: 1,
  start: {
    spec: defaultSpec,
    weightsFile: null,
    input: { count: 2, mean: 0, meanSquare: 1 },
    signals: { kind: 'none', reason: 'noHiddenLayers' },
    inputNames: ['x₁', 'x₂'],
  },
  interventions: [],
  undoStep: null,
};

/** Carries everything out at once. */
function obey({ part, method, given: [run, specs] }: Call): unknown {
  if (part === 'session' && method === 'build') {
    const variants = (specs as Spec[]).map(() => built);
    const frames = { stepsPerSecond: 0, variants: variants.map(() => frame) };
    const predictions = variants.map(() => ({ kind: 'none', reason: 'noHiddenLayers' }) as const);
    say({
      type: 'built',
      run: run as number,
      data,
      variants,
      frame: frames,
      before: null,
      predictions,
    });
  }
  return method === 'askAll' ? ['00ff'] : undefined;
}

let worker: FakeWorker;
let playground: Playground;

function say(event: WorkerEvent): void {
  queueMicrotask(() => worker.say(event));
}

/** The methods that were called since the last time. */
function commands(): string[] {
  return worker.received.splice(0).map(({ method }) => method);
}

function run(): number {
  return worker.received.reduce((last, call) => Math.max(last, call.run), 1);
}

beforeEach(async () => {
  worker = new FakeWorker(obey);
  playground = createPlayground(parseQuery('depth=3'), () => worker as unknown as Worker);
  playground.getState().begin();
  await vi.waitFor(() => expect(playground.getState().phase).toBe('paused'));
  commands();
});

test('the units of the selected variant are read while the drawn network is seen', async () => {
  await playground.getState().addVariant();
  commands();
  const { seeNetwork, selectVariant } = playground.getState();
  /** What the worker is told next of whose network is read. */
  const toldVariant = async (): Promise<unknown> => {
    await vi.waitFor(() => expect(worker.received).toMatchObject([{ method: 'setProbe' }]));
    const [{ given }] = worker.received.splice(0);
    return (given[0] as Probe).variant;
  };
  seeNetwork(false);
  expect(await toldVariant()).toBeNull();
  selectVariant(0);
  seeNetwork(true);
  expect(await toldVariant()).toBe(0);
});

describe('a change', () => {
  test('of the engine, or of the learning rate, acts on the running network', async () => {
    await playground.getState().change({ engine: 'webgl', lr: 0.2 });
    const [{ part, given }] = worker.received;
    expect(part).toBe('run');
    expect(given).toMatchObject([0, { engine: 'webgl', lr: 0.2 }]);
    expect(commands()).toEqual(['changeSettings']);
  });

  test('of the depth as well builds it anew', async () => {
    await playground.getState().change({ engine: 'webgl', depth: 4 });
    expect(commands()).toEqual(['build']);
  });

  test('to what is there already does nothing', async () => {
    await playground.getState().change({ depth: 3, lr: 0.1 });
    expect(commands()).toEqual([]);
  });

  test('of the depth, by a slider or by a program, lengthens the list of widths', async () => {
    await playground.getState().change({ widths: '8,4' });
    await playground.getState().change({ depth: 3 });
    const { getSpec, setSpec } = programInterface(playground);
    expect(getSpec()).toMatchObject({ depth: 3, widths: '8,4,4' });
    await setSpec({ depth: 1 });
    expect(getSpec()).toMatchObject({ depth: 1, widths: '8' });
    expect(commands()).toEqual(['build', 'build', 'build']);
  });

  test('of one dropout rate for all acts on the running network, as the list does', async () => {
    await playground.getState().change({ dropouts: '0.5,0.2' });
    await playground.getState().change({ dropout: 0.1 });
    expect(playground.getState().lab.base).toMatchObject({ dropout: 0.1, dropouts: '' });
    expect(commands()).toEqual(['changeSettings', 'changeSettings']);
  });

  test('of the data takes along what the new data give no meaning', async () => {
    await playground.getState().change({ data: 'tokens', mixing: 'attention', augment: 'jitter' });
    await playground.getState().change({ data: 'moons' });
    expect(playground.getState().lab.base).toMatchObject({ mixing: 'none', augment: 'jitter' });
    expect(commands()).toEqual(['build', 'build']);
  });
});

describe('what a link has fixed', () => {
  const lock = { ...parseQuery('lock=settings').page, claim: 'all' } as const;
  const getState = () => playground.getState();

  test.each<[string, () => Promise<void>]>([
    ['a setting', () => getState().change({ depth: 9 })],
    ['a preset', () => getState().openPreset('plateau')],
    ['a claim’s comparison', () => getState().openExperiment('preset=plateau')],
    ['a variant', () => getState().addVariant()],
    ['another seed', () => getState().newSeed()],
    ['a lesson', () => getState().showLesson('vanishing:1')],
    ['a former experiment', () => getState().undo()],
    ['the data that the browser keeps', () => getState().takeKeptData('csv')],
  ])('stays, and the page says so: %s', async (_, replace) => {
    await getState().change({ depth: 4 });
    playground.setState({ page: lock });
    const { lab } = getState();
    commands();
    await replace();
    expect(getState()).toMatchObject({
      notices: [{ kind: 'fixed' }],
      page: { ...lock, claim: '' },
    });
    expect(getState().lab).toBe(lab);
    expect(commands()).toEqual([]);
  });

  test('leaves the presets of its demo, and what changes nothing', async () => {
    playground.setState({ page: { ...lock, demo: 'plateau' } });
    await getState().change({ depth: 3 });
    await getState().openPreset('plateau');
    expect(getState().lab.preset).toBe('plateau');
    expect(getState().notices).toEqual([]);
  });

  test('lets a claim’s comparison wait for the guess that the page asks for', async () => {
    playground.setState({ page: parseQuery('lock=train').page });
    await getState().openExperiment('preset=plateau');
    expect(getState().lab.preset).toBe('plateau');
    expect(commands()).not.toContain('train');
  });
});

describe('a link that is opened over a running network', () => {
  test('acts on it where nothing else differs than what can', async () => {
    await playground.getState().openLink(parseQuery('depth=3&engine=reference&dropout=0.5'));
    expect(commands()).toEqual(['setPace', 'changeSettings']);
    expect(playground.getState().lab.base).toMatchObject({ engine: 'reference', dropout: 0.5 });
  });

  test('builds it anew where more differs, or another variant comes', async () => {
    await playground.getState().openLink(parseQuery('depth=4&engine=reference'));
    expect(commands()).toEqual(['setPace', 'build']);
    await playground.getState().openLink(parseQuery('depth=4&engine=reference&b.lr=1'));
    expect(commands()).toEqual(['setPace', 'build']);
  });

  test('a preset always starts at step 0', async () => {
    await playground.getState().openPreset('twice-he');
    await playground.getState().openPreset('twice-he');
    expect(commands()).toEqual(['setPace', 'build', 'setPace', 'build']);
  });
});

test('of several variants that lose their device each has its notice', async () => {
  await playground.getState().openLink(parseQuery('depth=3&b.lr=1'));
  for (const variant of [0, 1, 0]) {
    const recovery = { fault: 'contextLost', step: 40 } as const;
    say({ type: 'moved', run: run(), variant, built, recovery });
  }
  await vi.waitFor(() =>
    expect(playground.getState().notices).toMatchObject([
      { kind: 'recovered', variant: 1 },
      { kind: 'recovered', variant: 0 },
    ]),
  );
});

test('a variant that moved shows its engine; after a fault a notice says so, once', async () => {
  const moved = { ...built, engine: 'webgl' as const, note: 'softwareWebgl' as const };
  const event = { type: 'moved', run: run(), variant: 0, built: moved } as const;
  say({ ...event, recovery: null });
  await vi.waitFor(() => expect(playground.getState().variants[0].engine).toBe('webgl'));
  expect(playground.getState().notices).toEqual([]);
  expect(playground.getState().variants[0].history.latest).toBe(record);
  for (const step of [40, 70]) {
    say({ ...event, recovery: { fault: 'contextLost', step } });
    await vi.waitFor(() =>
      expect(playground.getState().notices).toMatchObject([
        { kind: 'recovered', variant: 0, recovery: { step } },
      ]),
    );
  }
});

test('a snapshot has a digest while the network stands still', async () => {
  const { snapshot } = programInterface(playground);
  expect((await snapshot())[0].digest).toBe('00ff');
  say({ type: 'status', run: run(), status: 'training' });
  await vi.waitFor(() => expect(playground.getState().phase).toBe('training'));
  expect((await snapshot())[0].digest).toBeNull();
});
