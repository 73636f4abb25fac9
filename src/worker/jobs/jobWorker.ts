import type { Measured, Trial } from '../../claims/trial';
import { runTrial } from '../../claims/trials/runTrial';
import { constantLoss } from '../../data/constantLoss';
import { type FoldScore, trainFold } from '../../engine/experiments/crossValidation';
import { createLossGradient } from '../../engine/experiments/lossGradient';
import type { LossPlane } from '../../engine/experiments/lossPlane';
import { lossSurface, type SurfacePoint } from '../../engine/experiments/lossSurface';
import { type PhaseCell, trainCell } from '../../engine/experiments/phaseCell';
import { type RangeTest, rangeTest } from '../../engine/experiments/rangeTest';
import { type Sharpness, sharpness } from '../../engine/experiments/sharpness';
import { evaluationLabels } from '../../engine/measure/score';
import type { RateRange } from '../../spec/grids/rateRange';
import type { SurfaceGrid } from '../../spec/grids/surfaceGrid';
import type { EngineChoice, EngineName } from '../../spec/spec';
import type { PreparedVariant } from '../data/preparedVariant';
import { createProcessorEngines, type Engine } from '../engines/engine';

/** Carries out one part of a job at a time, in slices, wherever it is. */
export interface JobWorker {
  /** Takes the place of the part before. Resolves with the engine that computes. */
  begin(part: JobPart): Promise<EngineName>;
  /** Works for about so many milliseconds. */
  proceed(milliseconds: number): Promise<Slice>;
  /** Leaves the part as it is. */
  end(): Promise<void>;
}

export interface Slice {
  /** Null where the slice was too short for any. */
  progress: PartProgress | null;
  isDone: boolean;
}

/** @param now milliseconds */
export function createJobWorker(now: () => number): JobWorker {
  const engines = createProcessorEngines();
  let work: Work | null = null;

  async function end(): Promise<void> {
    await work?.return();
    work = null;
  }

  return {
    async begin(part) {
      await end();
      const choice = engineChoiceOf(part);
      const engine = await (choice === 'reference' || part.kind === 'sharpness'
        ? engines.reference()
        : engines.wasm().catch(engines.reference));
      // It stands still whenever nobody asks for more, and can be left at any time.
      work = workOn(part, engine);
      return engine.name;
    },
    async proceed(milliseconds) {
      const start = now();
      let progress: PartProgress | null = null;
      do {
        const turn = await work?.next();
        if (turn === undefined || turn.done) return { progress, isDone: true };
        progress = turn.value ?? progress;
      } while (now() - start < milliseconds);
      return { progress, isDone: false };
    },
    end,
  };
}

/** One cell of a phase map, ready to be trained. */
export interface CellPart {
  cell: number;
  variant: PreparedVariant;
}

/**
 * All of a range test, one fold with one value of a cross-validation, some cells of a phase map, some points of a loss
 * surface, the sharpness at one step, or one trial of a claim with one seed.
 */
export type JobPart =
  | { kind: 'rangeTest'; variant: PreparedVariant; sweep: RateRange }
  | { kind: 'fold'; variant: PreparedVariant; steps: number }
  | { kind: 'cells'; engine: EngineChoice; cells: CellPart[]; steps: number }
  | SurfacePart
  | SharpnessPart
  | TrialPart;

interface SurfacePart {
  kind: 'surface';
  variant: PreparedVariant;
  plane: LossPlane;
  grid: SurfaceGrid;
  points: readonly number[];
}

interface SharpnessPart {
  kind: 'sharpness';
  variant: PreparedVariant;
  /** Of the network, slot after slot. */
  parameters: Float64Array;
}

interface TrialPart {
  kind: 'trial';
  trial: Trial;
  seed: number;
}

function engineChoiceOf(part: JobPart): EngineChoice {
  switch (part.kind) {
    case 'cells':
      return part.engine;
    case 'trial':
      return 'auto';
    default:
      return part.variant.spec.engine;
  }
}

/** Says how far a part has come; the newest one says all. */
export type PartProgress =
  | { kind: 'rangeTest'; test: RangeTest }
  | { kind: 'fold'; steps: number; score: FoldScore | null }
  | { kind: 'cells'; cells: [number, PhaseCell][] }
  | { kind: 'surface'; points: SurfacePoint[] }
  /** `found` is null where a number is not finite. */
  | { kind: 'sharpness'; found: Sharpness | null }
  | { kind: 'trial'; measured: Measured };

type Work = AsyncGenerator<PartProgress | null, void>;

function workOn(part: JobPart, engine: Engine): Work {
  switch (part.kind) {
    case 'cells':
      return cellsWork(part, engine);
    case 'surface':
      return surfaceWork(part, engine);
    case 'sharpness':
      return sharpnessWork(part);
    case 'trial':
      return trialWork(part, engine);
    default:
      return trainingWork(part, engine);
  }
}

async function* trainingWork(
  part: Extract<JobPart, { kind: 'rangeTest' | 'fold' }>,
  engine: Engine,
): AsyncGenerator<PartProgress, void> {
  const { plan, data, spec } = part.variant;
  const trainer = engine.createTrainer(plan, data, spec);
  try {
    if (part.kind === 'rangeTest') {
      for await (const test of rangeTest(trainer, part.sweep)) yield { kind: 'rangeTest', test };
      return;
    }
    const training = trainFold(trainer, part.steps);
    for (;;) {
      const { done, value } = await training.next();
      if (done) return yield { kind: 'fold', steps: part.steps, score: value };
      yield { kind: 'fold', steps: value, score: null };
    }
  } finally {
    trainer.dispose();
  }
}

async function* cellsWork(
  { cells, steps }: Extract<JobPart, { kind: 'cells' }>,
  engine: Engine,
): AsyncGenerator<PartProgress, void> {
  let done: [number, PhaseCell][] = [];
  for (const { cell, variant } of cells) {
    const { plan, data, spec } = variant;
    const trainer = engine.createTrainer(plan, data, spec);
    try {
      const constant = constantLoss(plan.loss, evaluationLabels(data, 'train'));
      const training = trainCell(trainer, constant, steps);
      for (let turn = await training.next(); ; turn = await training.next()) {
        if (turn.done) done = [...done, [cell, turn.value]];
        yield { kind: 'cells', cells: done };
        if (turn.done) break;
      }
    } finally {
      trainer.dispose();
    }
  }
}

async function* surfaceWork({ variant, plane, grid, points }: SurfacePart, engine: Engine): Work {
  const loss = engine.createTrainingLoss(variant.plan, variant.data);
  try {
    const found: SurfacePoint[] = [];
    for await (const point of lossSurface(loss, plane, grid, points)) {
      found.push(point);
      yield { kind: 'surface', points: found };
    }
  } finally {
    loss.dispose();
  }
}

/** There is nothing to tell before the end. */
async function* sharpnessWork({ variant, parameters }: SharpnessPart): Work {
  const { plan, data, spec } = variant;
  const search = sharpness(createLossGradient(plan, data, spec), parameters, spec.seed);
  for (;;) {
    const { done, value } = search.next();
    yield done ? { kind: 'sharpness', found: value } : null;
    if (done) return;
  }
}

/** There is nothing to tell before the end. */
async function* trialWork({ trial, seed }: TrialPart, engine: Engine): Work {
  const run = runTrial(engine, trial, seed);
  try {
    for (;;) {
      const { done, value } = await run.next();
      yield done ? { kind: 'trial', measured: value } : null;
      if (done) return;
    }
  } finally {
    // Where it is left before its end, what it trains is freed.
    await run.return({ numbers: {}, lines: {} });
  }
}
