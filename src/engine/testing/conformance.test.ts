import { describe, expect, it } from 'vitest';
import type { Kernels } from '../kernels/kernels';
import {
  createReferenceKernels,
  createStepMeter as createReferenceMeter,
} from '../kernels/reference/kernels';
import type { ReferenceMatrix } from '../kernels/reference/matrix';
import { layerCases } from './cases/layerCases';
import { meterCases } from './cases/meterCases';
import { trainingCases } from './cases/trainingCases';
import { type ConformanceCase, deviationOf } from './conformance';
import { operationSuites } from './suites';

type ReferenceKernels = Kernels<ReferenceMatrix>;
type Operation = Exclude<
  keyof ReferenceKernels,
  | 'smallestNormal'
  | 'gradientScale'
  | 'create'
  | 'read'
  | 'finished'
  | 'dispose'
  | 'createBlock'
  | 'disposeBlock'
  | 'liveMatrices'
  | 'stepMeter'
>;
type Arguments<K extends Operation> = Parameters<ReferenceKernels[K]>;

/** What each operation writes. */
const outputs: { [K in Operation]: (given: Arguments<K>) => readonly ReferenceMatrix[] } = {
  write: ([, target]) => [target],
  copyBlock: ([, target]) => target.matrices,
  dense: ([, , , output]) => [output],
  denseInputGradient: ([, , inputGradient]) => [inputGradient],
  denseParameterGradient: ([, , weightsGradient, biasGradient]) => [weightsGradient, biasGradient],
  activation: ([, , saved, output]) => (saved === null ? [output] : [saved, output]),
  activationGradient: ([, , , inputGradient]) => [inputGradient],
  denseActivation: ([, , , , , output]) => [output],
  preactivationGradient: ([, , , , inputGradient]) => [inputGradient],
  dropout: ([, , output]) => [output],
  dropoutActivationGradient: ([, , , , inputGradient]) => [inputGradient],
  batchNormalization: ([, , , statistics, saved, output]) => [statistics, saved, output],
  batchNormalizationBy: ([, , , , output]) => [output],
  batchNormalizationGradient: ([, , , , ...gradients]) => gradients,
  blendBlock: ([, , target]) => target.matrices,
  layerNormalization: ([, , , , , output]) => [output],
  layerNormalizationGradient: ([, , , , ...gradients]) => gradients,
  addScaled: ([, , , output]) => [output],
  multiply: ([, , output]) => [output],
  scale: ([, , output]) => [output],
  averageRows: ([, , output]) => [output],
  attention: ([, , , , weights, output]) => [weights, output],
  attentionGradient: ([, , gradients]) => Object.values(gradients),
  lossGradient: ([, , , , gradient]) => [gradient],
  columnNorms: ([, output]) => [output],
  clipScale: ([, , , scale]) => [scale],
  update: ([, { parameters, states }]) =>
    [parameters, ...states].flatMap(({ matrices }) => matrices),
};

/** `reference` with one operation whose every result is wrong by one in a thousand. */
function withFault<K extends Operation>(name: K): ReferenceKernels {
  const kernels = createReferenceKernels();
  const operation = kernels[name] as (...given: Arguments<K>) => void;
  const faulty = (...given: Arguments<K>): void => {
    operation(...given);
    for (const { values } of outputs[name](given)) {
      values.forEach((value, index) => {
        values[index] = 1.001 * value;
      });
    }
  };
  return { ...kernels, [name]: faulty };
}

async function failures(kernels: ReferenceKernels, cases: ConformanceCase[]): Promise<number> {
  let count = 0;
  for (const conformanceCase of cases) {
    const deviation = await deviationOf(kernels, conformanceCase);
    if (!(deviation <= conformanceCase.bound)) count++;
  }
  return count;
}

describe('the conformance suite notices a fault of one in a thousand', () => {
  const cases = Object.values(operationSuites).flat();
  const quick = cases.filter(({ name }) => !name.includes('20011'));
  for (const name of Object.keys(outputs) as Operation[]) {
    it(`in ${name}`, async () => {
      expect(await failures(withFault(name), quick)).toBeGreaterThan(0);
    });
  }

  it('in stepMeter', async () => {
    const kernels = createReferenceKernels();
    const faulty: ReferenceKernels = {
      ...kernels,
      stepMeter(metered) {
        const { batchLoss, norms, ...meter } = createReferenceMeter(metered);
        return {
          ...meter,
          batchLoss: () => 1.001 * batchLoss(),
          norms: () => norms().map((norm) => 1.001 * norm),
        };
      },
    };
    const isOrdinary = ({ compares, bound }: ConformanceCase): boolean =>
      compares === 'entries' && bound > 0;
    const able = meterCases.filter(isOrdinary);
    expect(await failures(faulty, able)).toBe(able.length);
  });

  it('and in every training step', async () => {
    const training = trainingCases.slice(0, 20);
    expect(await failures(withFault('denseParameterGradient'), training)).toBe(training.length);
  });

  it('and a matrix that is left over', async () => {
    const kernels = createReferenceKernels();
    const leaking = { ...kernels, dispose: () => undefined };
    await expect(deviationOf(leaking, layerCases[0])).rejects.toThrow('left alive');
  });
});
