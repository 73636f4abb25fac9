import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { createWasmKernels } from '../../engine/kernels/wasm/kernels';
import { instantiate, wasmAddress } from '../../engine/kernels/wasm/load';
import { dictionaries } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import { optimizers } from '../../spec/optimizers';
import { defaultSpec, type Spec } from '../../spec/spec';
import { namesOf } from '../../spec/table';
import { prepareVariant } from '../../worker/data/preparedVariant';
import { engineOf } from '../../worker/engines/engine';
import { noSnapshots } from '../../worker/variant/snapshotHistory';
import { createVariantRun } from '../../worker/variant/variantRun';
import { placeOf, type Stop, stopsOf } from './stops';

const wasm = await readFile(wasmAddress);
const { explain, charts, controls } = dictionaries.en;

/** The stops of sample 3 of a run's third step, and the step that they tell of. */
async function stopsAfter(changes: Partial<Spec>, isFolded = true, isFrozen = false) {
  const spec: Spec = { ...defaultSpec, samples: 60, depth: 3, width: 6, lr: 0.05, ...changes };
  const prepared = prepareVariant(generateDataset(spec.data as 'moons', spec), spec);
  const engine = engineOf('wasm', createWasmKernels(await instantiate(wasm)));
  const run = createVariantRun(prepared, engine, null, () => 0, noSnapshots(500, 1));
  await run.advance(2);
  const step = await run.explain({ sample: 2, layer: 0, unit: 1, from: 0 }, null);
  run.dispose();
  if (step.kind === 'void') throw new Error('There is such a weight.');
  const told = {
    step,
    words: explain.words,
    special: charts.special,
    isFrozen,
    activations: controls.values.activation,
  };
  return { step, stops: stopsOf(told, spec.clip, isFolded) };
}

const kindsOf = (stops: readonly Stop[]): Stop['kind'][] => stops.map(({ kind }) => kind);

test.each(namesOf(optimizers))('the last stop is the update of %s, to its result', async (name) => {
  const { step, stops } = await stopsAfter({ optimizer: name, lr: 0.01 });
  const last = stops[stops.length - 1];
  expect(last.kind).toBe('update');
  const after = step.update?.after ?? Number.NaN;
  expect(last.formulas.at(-1)?.numbers).toMatch(new RegExp(` = ${formatNumber(after, 6)}$`));
  // One line for each number that the optimizer remembers, and one for the weight.
  expect(last.formulas).toHaveLength(optimizers[name].stateCount + 1);
});

test.each<[string, Partial<Spec>, Stop['kind'][]]>([
  ['normalization by the batch', { norm: 'batch' }, ['normalization', 'normalizationBack']],
  ['normalization by the layer', { norm: 'layer' }, ['normalization', 'normalizationBack']],
  ['dropout', { dropout: 0.5 }, ['dropout', 'dropoutBack']],
  ['residual sums', { residual: 'plain' }, ['join', 'joinBack', 'forkBack']],
  ['mixup', { mixup: 0.4 }, ['mixup']],
  ['clipping and penalties', { clip: 0.01, l1: 0.01, l2: 0.01 }, ['clip', 'penalty']],
  [
    'attention',
    { data: 'tokens', mixing: 'attention', heads: 2 },
    ['attention', 'attentionParts', 'denseBack'],
  ],
  [
    'two layers of attention',
    { data: 'tokens', mixing: 'attention', mixingLayers: 2 },
    ['attentionBack'],
  ],
  ['the mean over positions', { data: 'tokens', mixing: 'average' }, ['average', 'averageBack']],
  ['many like layers', { depth: 20 }, ['foldForward', 'foldBack']],
])('%s: has stops of its own', async (_, changes, kinds) => {
  const { stops } = await stopsAfter(changes);
  expect(kindsOf(stops)).toEqual(expect.arrayContaining(kinds));
  const plain = await stopsAfter({});
  for (const kind of kinds.filter((one) => one !== 'denseBack')) {
    expect(kindsOf(plain.stops)).not.toContain(kind);
  }
  expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length);
});

test('what the engine cannot represent is never told as 0', async () => {
  const { step, stops } = await stopsAfter({
    depth: 100,
    activation: 'sigmoid',
    init: 'glorotNormal',
  });
  expect(step.norms.underflowed.gradientNorms).toContain(0);
  const numbersOf = (kind: Stop['kind']): string[] =>
    stops.find((one) => one.kind === kind)?.formulas.map(({ numbers }) => numbers) ?? [];
  expect(numbersOf('foldBack')[0]).toMatch(/, → underflowed$/);
  expect(numbersOf('weightGradient').slice(-2)).toEqual(['underflowed', 'underflowed']);
  const last = stops.findLast(({ kind }) => kind === 'denseBack');
  expect(last?.formulas[0].numbers).toBe('underflowed');

  // A unit of ReLU that is shut gives back a true 0.
  const dead = await stopsAfter({ init: 'zeros' });
  expect(dead.step.norms.underflowed.backwardSignals).toEqual([]);
  const shut = dead.stops.findLast(({ kind }) => kind === 'denseBack');
  expect(shut?.formulas[0].numbers).toMatch(/ = 0$/);
});

test('a walk stays where it stood when its stops become others', async () => {
  const deep = { depth: 20 };
  const { stops } = await stopsAfter(deep);
  const { stops: each } = await stopsAfter(deep, false);
  const { stops: frozen } = await stopsAfter(deep, true, true);
  const { stops: shallow } = await stopsAfter({ depth: 2 });
  for (const [index, stop] of stops.entries()) {
    expect(stops[placeOf(stops, stop)]).toBe(stop);
    expect(placeOf(frozen, stop)).toBe(index);
    for (const others of [each, shallow]) {
      expect(others[placeOf(others, stop)].phase).toBe(stop.phase);
    }
  }
  const folded = stops.find(({ kind }) => kind === 'foldBack') as Stop;
  expect(each[placeOf(each, folded)]).toMatchObject({ kind: 'denseBack', lit: { last: 18 } });
  const within = each.find(({ kind, lit }) => kind === 'denseBack' && lit?.last === 9) as Stop;
  expect(stops[placeOf(stops, within)]).toBe(folded);
  expect(placeOf(stops, null)).toBe(0);
});
