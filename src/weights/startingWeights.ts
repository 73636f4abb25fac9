import type { Plan } from '../network/plan';
import type { Tensors } from '../savedRun/safetensors';
import type { Spec } from '../spec/spec';
import { areWeightsOf, type StartingWeights } from '../spec/startingWeights';
import { readNetworkTensors, type TensorsMismatch } from './networkTensors';

/** Returns a plan that begins with the weights, where they are its network's; else the plan, whose weights are drawn. */
export function begunWith(plan: Plan, spec: Spec, start: StartingWeights | null): Plan {
  if (start === null || !areWeightsOf(start, spec)) return plan;
  const blocks = readNetworkTensors(plan, start.tensors);
  return 'reason' in blocks ? plan : { ...plan, given: { fileName: start.fileName, blocks } };
}

/** Why arrays do not go into a network; inputs and outputs are those of the file, then those of the data. */
export type StartMismatch =
  | TensorsMismatch
  | { reason: 'otherEnds'; inputs: [number, number]; outputs: [number, number] };

/** Returns why a network cannot begin with arrays; null where it can. */
export function startMismatch(plan: Plan, tensors: Tensors): StartMismatch | null {
  const blocks = readNetworkTensors(plan, tensors);
  if (!('reason' in blocks)) return null;
  const inputs = tensors.get('hidden.0.weight') ?? tensors.get('output.weight');
  const outputs = tensors.get('output.weight');
  const isMixed = plan.layers[0].kind === 'mixing';
  if (isMixed || inputs === undefined || outputs === undefined) return blocks;
  const found = [inputs.shape[1], outputs.shape[0]];
  const hasEnds = found[0] === plan.inputCount && found[1] === plan.outputCount;
  if (hasEnds) return blocks;
  return {
    reason: 'otherEnds',
    inputs: [found[0], plan.inputCount],
    outputs: [found[1], plan.outputCount],
  };
}
