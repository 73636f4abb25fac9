import { expect, it } from 'vitest';
import { generateDataset } from '../../data/generated/generate';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { createTrainer } from '../../engine/training/trainer';
import { defaultSpec, type Spec } from '../../spec/spec';
import { prepareVariant } from '../data/preparedVariant';
import { createVerifier } from './verification';

const turn = (): Promise<void> => Promise.resolve();

async function asked(changes: Partial<Spec> = {}) {
  const spec = { ...defaultSpec, samples: 40, depth: 2, width: 4, ...changes };
  const variant = prepareVariant(generateDataset('moons', spec), spec);
  const { plan, data } = variant;
  const gradient = await createTrainer(createReferenceKernels(), plan, data, spec).gradient();
  return { variant, gradient };
}

it('a check that nobody waits for is given up, and so is one before the newest', async () => {
  const verifier = createVerifier(() => 0, turn);
  const former = verifier.verify(asked());
  const newest = verifier.verify(asked());
  expect((await former).kind).toBe('cancelled');
  expect((await newest).kind).toBe('checked');
  const waiting = verifier.verify(asked());
  verifier.cancel();
  expect((await waiting).kind).toBe('cancelled');
  expect((await verifier.verify(null)).kind).toBe('cancelled');
});

it('after its time a check ends with what it has', async () => {
  let time = 0;
  const verifier = createVerifier(() => time++ * 4_000, turn);
  const verification = await verifier.verify(asked());
  if (verification.kind !== 'checked') throw new Error(verification.kind);
  const { layers } = verification.check;
  expect(layers.every(({ difference }) => difference === 0)).toBe(true);
  expect(layers.some(({ finite }) => finite === null)).toBe(true);
});

it('a network that would keep the worker busy for seconds is declined', async () => {
  const given = await asked();
  const plan = { ...given.variant.plan };
  plan.operations = plan.operations.map((operation) =>
    operation.kind === 'dense' ? { ...operation, fanIn: 1e5, fanOut: 1e4 } : operation,
  );
  const large = { ...given, variant: { ...given.variant, plan } };
  const verifier = createVerifier(() => 0, turn);
  expect((await verifier.verify(Promise.resolve(large))).kind).toBe('tooLarge');
});
