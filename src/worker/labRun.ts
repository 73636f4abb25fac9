import type { Dataset } from '../data/dataset';
import { generateDataset } from '../data/generate';
import type { Spec } from '../spec/spec';
import type { Engines } from './engines';
import type {
  BuildRefusal,
  BuiltVariant,
  DataSummary,
  Halt,
  Tuning,
  VariantFrame,
} from './protocol';
import {
  createVariantRun,
  largestNetwork,
  megabytesOf,
  prepareVariant,
  type VariantRun,
} from './variantRun';

/** All variants of one build, in lock-step. A variant that is not finite any more stands still. */
export interface LabRun {
  readonly data: DataSummary;
  readonly built: BuiltVariant[];
  /** Updates that every finite variant has made. */
  readonly steps: number;
  /** Updates since the last look. */
  readonly unseenSteps: number;
  /** One update of every variant. */
  advance(): void;
  /** Resolves when all steps so far have been carried out. */
  finished(): Promise<void>;
  /** Measures every variant; `found` are those that stopped being finite since the last look. */
  look(): Promise<Look>;
  isHalted(): boolean;
  tune(variant: number, tuning: Tuning): void;
  dispose(): void;
}

export interface Look {
  steps: number;
  variants: VariantFrame[];
  found: { variant: number; halt: Halt }[];
}

export interface LabContext {
  engines: Engines;
  table: Dataset | null;
  /** True where a newer build makes this one void. */
  isVoid(): boolean;
  /** Lets waiting commands in. */
  turn(): Promise<void>;
}

/** Builds the variants one after another; null where a newer build has come meanwhile. */
export async function createLabRun(
  specs: Spec[],
  { engines, table, isVoid, turn }: LabContext,
): Promise<LabRun | BuildRefusal | null> {
  const variants: VariantRun[] = [];
  const dispose = (): void => {
    for (const { trainer } of variants) trainer.dispose();
  };
  const dataset = datasetOf(specs[0], table);
  if (dataset === null) return { reason: 'noTable' };
  for (const spec of specs) {
    const prepared = prepareVariant(dataset, spec);
    const megabytes = megabytesOf(prepared.plan, spec, prepared.data.train.rowCount);
    if (megabytes > largestNetwork) {
      dispose();
      return { reason: 'tooLarge', megabytes, maximum: largestNetwork };
    }
    variants.push(createVariantRun(prepared, spec, await engines.get(spec.engine)));
    await turn();
    if (isVoid()) {
      dispose();
      return null;
    }
  }
  return labRunOf(variants, dispose);
}

function labRunOf(variants: VariantRun[], dispose: () => void): LabRun {
  let steps = 0;
  let unseenSteps = 0;
  return {
    data: variants[0].data,
    built: variants.map(({ built }) => built),
    get steps() {
      return steps;
    },
    get unseenSteps() {
      return unseenSteps;
    },
    advance() {
      for (const variant of variants) variant.advance();
      steps++;
      unseenSteps++;
    },
    async finished() {
      await Promise.all(variants.map(({ trainer }) => trainer.finished()));
    },
    async look() {
      const stepsThen = steps;
      unseenSteps = 0;
      const wasHalted = variants.map(({ halt }) => halt !== null);
      const frames = await Promise.all(variants.map((variant) => variant.look()));
      const found = variants.flatMap(({ halt }, variant) =>
        halt !== null && !wasHalted[variant] ? [{ variant, halt }] : [],
      );
      return { steps: stepsThen, variants: frames, found };
    },
    isHalted: () => variants.every(({ halt }) => halt !== null),
    tune: (variant, tuning) => variants[variant]?.trainer.tune(tuning),
    dispose,
  };
}

function datasetOf(spec: Spec, table: Dataset | null): Dataset | null {
  return spec.data === 'csv' ? table : generateDataset(spec.data, spec);
}
