import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { initialParameters } from '../../network/initialParameters';
import { writeTensors } from '../../savedRun/safetensors';
import { changeVariant, type Lab, labOf, variantSpecs } from '../../spec/lab';
import { defaultSpec, type Spec } from '../../spec/spec';
import { namedDataset, prepareVariant } from '../data/preparedVariant';
import { createEngines } from '../engines/engines';
import type { RunEvent } from '../protocol';
import { createSession, type Session } from '../session/session';
import type { VariantWorkerPool } from '../variant/variantWorkerPool';
import { networkFilesOf } from './networkFiles';
import { createWeightsService } from './weightsService';

const noPool: VariantWorkerPool = { slots: 1, start: () => Promise.reject(new Error('no pool')) };
const service = createWeightsService(() => null);

type Built = Extract<RunEvent, { type: 'built' }>;

function workplace() {
  const builds: Built[] = [];
  const session: Session = createSession({
    emit(event) {
      if (event.type === 'built') builds.push(event);
      if (event.type === 'frame' || event.type === 'built')
        queueMicrotask(() => void session.shown());
    },
    engines: createEngines(),
    pool: noPool,
    ownData: () => null,
    savedVariants: () => null,
    beforeBuild: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
    turn: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  return {
    session,
    build: async (lab: Lab): Promise<Built> => {
      await session.build(builds.length + 1, variantSpecs(lab), {
        isSaved: false,
        start: lab.start ?? null,
      });
      return builds[builds.length - 1];
    },
  };
}

/** Of the whole batch: gradients of any step are of the same rows. */
const settings: Spec = {
  ...defaultSpec,
  samples: 60,
  widths: '5,4',
  activation: 'tanh',
  batch: 'full',
  optimizer: 'adam',
  engine: 'reference',
};

async function trained(spec: Spec, steps: number) {
  const { session, build } = workplace();
  await build(labOf([spec]));
  await session.advance(steps);
  const read = await session.lab?.ask(0, async (run, prepared) => ({
    prepared,
    state: await run.state(),
    gradient: await run.gradient(),
    norms: (await run.frame()).record.gradientNorms,
  }));
  if (read == null) throw new Error('no run');
  return { ...read, files: networkFilesOf(read.prepared, spec, read.state) };
}

function fileOf(name: string, content: string | Uint8Array): File {
  return new File([content as string | Uint8Array<ArrayBuffer>], name);
}

function modelFiles({ model }: Awaited<ReturnType<typeof trained>>['files']): File[] {
  if ('reason' in model) throw new Error(model.part);
  return [fileOf('weights (1).bin', model.weights), fileOf('model.json', model.json)];
}

async function opened(files: File[], present = defaultSpec): Promise<Lab> {
  const lab = await service.open(files, present);
  if ('reason' in lab) throw new Error(lab.reason);
  return lab;
}

let network: Awaited<ReturnType<typeof trained>>;
beforeAll(async () => {
  network = await trained(settings, 40);
});

let place: ReturnType<typeof workplace>;
beforeEach(() => {
  place = workplace();
});

const asked = async () => {
  const read = await place.session.lab?.ask(0, async (run) => ({
    state: await run.state(),
    norms: (await run.frame()).record.gradientNorms,
  }));
  if (read == null) throw new Error('no run');
  return read;
};

describe('a run that begins from a network', () => {
  test.each(['tensors', 'json'] as const)(
    'saved as %s has its bits and its gradients',
    async (form) => {
      const name = form === 'json' ? 'network.json' : 'network.safetensors';
      const lab = await opened([fileOf(name, network.files[form])]);
      expect(lab.base).toEqual(settings);
      const { variants } = await place.build(lab);
      expect(variants[0].start.weightsFile).toBe(name);
      const { state, norms } = await asked();
      expect(state).toMatchObject({ step: 0, blocks: [network.state.blocks[0], {}, {}] });
      // An optimizer begins anew.
      expect(
        state.blocks
          .slice(1)
          .flat(2)
          .every((values) => values.every((one) => one === 0)),
      ).toBe(true);
      expect(norms).toEqual(network.norms);
      await place.session.advance(3);
      await place.build(lab);
      expect((await asked()).state).toEqual(state);
    },
  );

  test('saved as a layers model has its numbers in single precision', async () => {
    const lab = await opened(modelFiles(network.files));
    const { variants } = await place.build(lab);
    expect(variants[0].start.weightsFile).toBe('model.json');
    const { state, norms } = await asked();
    expect(state.blocks[0]).toEqual(network.state.blocks[0].map((slot) => slot.map(Math.fround)));
    norms.forEach((norm, layer) => {
      expect(Math.abs(norm / network.norms[layer] - 1)).toBeLessThan(1e-5);
    });
  });

  test('with batch normalization has the running statistics, too', async () => {
    const spec: Spec = { ...settings, norm: 'batch' };
    const other = await trained(spec, 10);
    await place.build(await opened([fileOf('n.safetensors', other.files.tensors)]));
    expect((await asked()).state.blocks.slice(0, 2)).toEqual(other.state.blocks.slice(0, 2));
  });

  test('has it in every pass that goes back to step 0', async () => {
    await place.build(await opened([fileOf('n.safetensors', network.files.tensors)]));
    await place.session.advance(30);
    const files = await place.session.ask(0, 'startFiles');
    const { layers } = JSON.parse(files?.weights ?? '{}');
    expect(layers[2].weights.flat()).toEqual([...network.state.blocks[0][4]]);
    const explained = await place.session.ask(
      0,
      'explain',
      { sample: null, unit: 0, layer: 0, from: 0 },
      0,
    );
    if (explained?.kind !== 'explained') throw new Error('not explained');
    // Earlier steps are kept in single precision.
    const [gradient] = network.gradient.gradients[0];
    expect(explained.step).toBe(0);
    expect(Math.abs(explained.weight.gradient / gradient - 1)).toBeLessThan(1e-4);
  });

  test('is not predicted by theory, which knows the law of drawn weights alone', async () => {
    const none = { kind: 'none', reason: 'weightsOfFile' };
    const { variants, predictions } = await place.build(
      await opened([fileOf('n.safetensors', network.files.tensors)]),
    );
    expect(variants[0].start.signals).toEqual(none);
    expect(predictions).toEqual([none]);
  });
});

describe('another network than the file’s', () => {
  test.each<Partial<Spec>>([
    { widths: '5,5' },
    { activation: 'relu' },
    { init: 'zeros' },
    { gain: 2 },
    { residual: 'plain' },
    { norm: 'layer' },
    { data: 'plane' },
  ])('is drawn: %j', async (changes) => {
    const lab = await opened([fileOf('n.safetensors', network.files.tensors)]);
    const changed = changeVariant(lab, 0, changes);
    const { variants } = await place.build(changed);
    expect(variants[0].start.weightsFile).toBeNull();
    const dataset = namedDataset(changed.base, () => null);
    if ('reason' in dataset) throw new Error(dataset.reason);
    const { plan, spec } = prepareVariant(dataset, changed.base);
    expect((await asked()).state.blocks[0]).toEqual(initialParameters(plan, spec));
  });

  test('stands beside one that begins from it', async () => {
    const lab = await opened([fileOf('n.safetensors', network.files.tensors)]);
    const both = { ...lab, differences: [{ lr: 0.5, seed: 9 }, { init: 'orthogonal' as const }] };
    const { variants } = await place.build(both);
    expect(variants.map(({ start }) => start.weightsFile)).toEqual([
      'n.safetensors',
      'n.safetensors',
      null,
    ]);
  });
});

describe('a file of another program', () => {
  const stack = (...sizes: number[]) =>
    fileOf(
      'torch.safetensors',
      writeTensors({
        metadata: { format: 'pt' },
        tensors: new Map(
          sizes.slice(1).flatMap((units, index) => [
            [
              `${2 * index}.weight`,
              {
                shape: [units, sizes[index]],
                values: Float32Array.from({ length: units * sizes[index] }, (_, at) => at / 64),
              },
            ],
            [`${2 * index}.bias`, { shape: [units], values: new Float32Array(units).fill(index) }],
          ]),
        ),
      }),
    );

  test('sets depth and widths, and leaves the rest as it is', async () => {
    const present: Spec = { ...settings, data: 'circle', lr: 0.02, residual: 'plain' };
    const lab = await opened([stack(2, 3, 3, 2)], present);
    expect(lab.base).toEqual({ ...present, depth: 2, width: 3, widths: '', residual: 'none' });
    await place.build(lab);
    const [first, bias] = (await asked()).state.blocks[0];
    expect([...first]).toEqual([0, 2, 4, 1, 3, 5].map((at) => at / 64));
    expect([...bias]).toEqual([0, 0, 0]);
  });

  test('that does not fit the data is refused with both numbers', async () => {
    expect(await service.open([stack(784, 8, 10)], settings)).toEqual({
      reason: 'otherEnds',
      inputs: [784, 2],
      outputs: [10, 2],
    });
  });
});

describe('what is no whole file', () => {
  test.each([
    ['text', [fileOf('a.json', 'no JSON')], { reason: 'notWeights' }],
    ['bytes', [fileOf('a.safetensors', new Uint8Array(30))], { reason: 'notTensors' }],
    [
      'numbers alone',
      [fileOf('weights.bin', new Uint8Array(8))],
      { reason: 'missingFile', name: 'model.json' },
    ],
  ])('is refused: %s', async (_, files, refusal) => {
    expect(await service.open(files, settings)).toMatchObject(refusal);
  });

  test('is refused: a model without its numbers, weights with a changed byte, another’s data', async () => {
    const [, json] = modelFiles(network.files);
    expect(await service.open([json], settings)).toEqual({
      reason: 'missingFile',
      name: 'weights.bin',
    });
    const bytes = network.files.tensors.slice();
    bytes[bytes.length - 1] ^= 1;
    expect(await service.open([fileOf('n.safetensors', bytes)], settings)).toEqual({
      reason: 'damaged',
    });
    const own = network.files.json
      .replace('widths=5%2C4', 'data=csv&widths=5%2C4')
      .replace('widths=5,4', 'data=csv&widths=5,4');
    expect(await service.open([fileOf('n.json', own)], settings)).toEqual({ reason: 'noData' });
  });
});
