import * as v from 'valibot';
import { type ParameterName, parameterNames, parameters } from './parameters';
import { mapTable } from './table';

/** One experiment: everything that determines a run, as plain names and numbers. */
export type Spec = { [K in ParameterName]: (typeof parameters)[K]['default'] };

export type DatasetName = Spec['data'];
export type ActivationName = Spec['activation'];
export type InitializerName = Spec['init'];
export type OptimizerName = Spec['optimizer'];
/** The kernel set that a user asks for; `auto` chooses among the kernel sets that the browser has. */
export type EngineChoice = Spec['engine'];
export type EngineName = Exclude<EngineChoice, 'auto'>;
export type NormalizationName = Exclude<Spec['norm'], 'none'>;
export type AugmentationName = Exclude<Spec['augment'], 'none'>;
export type ScheduleName = Spec['schedule'];
export type LossName = Exclude<Spec['loss'], 'auto'>;

export const defaultSpec = mapTable(parameters, (parameter) => parameter.default) as Spec;

/** Accepts any subset of the parameters, each within its bounds, and nothing else. */
export const changesSchema = v.strictObject(
  mapTable(parameters, ({ schema }: { schema: v.GenericSchema }) => v.optional(schema)),
) as unknown as v.GenericSchema<Partial<Spec>>;

/** Reads a spec that was stored: a parameter that came after it was written has its default, as in a link. */
export const storedSpecSchema = v.pipe(
  changesSchema,
  v.transform((spec): Spec => ({ ...defaultSpec, ...spec })),
);

/** True where every changed parameter can act on a running network, without a rebuild. */
export function isLive(changes: Partial<Spec>): boolean {
  return changedNames(changes).every((name) => parameters[name].effect === 'live');
}

export function changedNames(changes: Partial<Spec>): ParameterName[] {
  return parameterNames.filter((name) => changes[name] !== undefined);
}

/** The parameters in which `next` is not as `former`, with their new values. */
export function changedFrom(former: Spec, next: Spec): Partial<Spec> {
  return Object.fromEntries(
    parameterNames.filter((name) => next[name] !== former[name]).map((name) => [name, next[name]]),
  );
}

/** Returns the loss that training minimizes. A regression's is the mean squared error: the others need classes. */
export function minimizedLoss(loss: Spec['loss'], task: 'classification' | 'regression'): LossName {
  if (task === 'regression') return 'mse';
  return loss === 'auto' ? 'crossEntropy' : loss;
}

/** True where training is fed other rows than those of the data: changed ones, or mixtures of two. */
export function changesRows({ augment, mixup }: Pick<Spec, 'augment' | 'mixup'>): boolean {
  return augment !== 'none' || mixup > 0;
}
