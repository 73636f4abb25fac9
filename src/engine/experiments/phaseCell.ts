import { firstNotFinite, type StepRecord } from '../../record/stepRecord';
import { advanceBy } from '../training/advance';
import type { Trainer } from '../training/trainer';

/** Outcomes of a short training, in the order in which they are tested. `refused` has not been trained. */
export const outcomes = [
  'refused',
  'notFinite',
  'trained',
  'exploded',
  'vanished',
  'stuck',
] as const;
export type CellOutcome = (typeof outcomes)[number];

/** One short training of a phase map. */
export interface PhaseCell {
  outcome: CellOutcome;
  /** Updates made; where a number was not finite, the first step at which it was not. */
  step: number;
  /** Training loss at that step; null where it is not finite. */
  loss: number | null;
  /**
   * Backward signal of the first layer over that of the last hidden one, at step 0: D of the theory. Null
   * where the engine cannot represent it.
   */
  signalRatio: number | null;
  /** Largest ‖∂L/∂W_l‖₂ of the hidden layers at the last measurement that was finite; null where none was. */
  gradientNorm: number | null;
}

/** Settings that do not go together, such as batch normalization of single rows. */
const nothing = { loss: null, signalRatio: null, gradientNorm: null };
export const refusedCell: PhaseCell = { outcome: 'refused', step: 0, ...nothing };

/** Two measurements of a training. `last` is the last one that was finite, or the first where none was. */
interface CellRecords {
  first: StepRecord;
  last: StepRecord;
  /** The first step that is not finite; null where all were. */
  notFiniteAt: number | null;
}

/** Below this share of a constant output's loss a network has learnt: "stuck" of the reference figures. */
const stuckShare = 0.95;
/** A loss so many times that of a constant output is not that of a network that knows nothing yet. */
const grownShare = 2;
/** The factor by which the signal has vanished, or exploded, on its way back. */
const lostSignal = 1e-2;
/** Largest gradient norm of a hidden layer with which hundreds of steps at any usual rate move nothing. */
const deadGradient = 1e-6;

/**
 * Judges a short training.
 *
 * @param constant the loss of the best constant output: see `constantLoss`
 */
export function phaseCellOf(
  { first, last, notFiniteAt }: CellRecords,
  constant: number,
): PhaseCell {
  const signalRatio = signalRatioOf(first);
  const gradientNorm = largestGradient(last);
  const loss = last.trainLoss;
  const rules: Record<CellOutcome, boolean> = {
    refused: false,
    notFinite: notFiniteAt !== null,
    trained: loss < stuckShare * constant,
    exploded: loss > grownShare * constant || (signalRatio ?? 0) > 1 / lostSignal,
    vanished: (signalRatio ?? 0) < lostSignal || (gradientNorm ?? 0) < deadGradient,
    stuck: true,
  };
  const outcome = outcomes.find((name) => rules[name]) ?? 'stuck';
  const end = notFiniteAt === null ? { step: last.step, loss } : { step: notFiniteAt, loss: null };
  return { outcome, ...end, signalRatio, gradientNorm };
}

/** Returns D at step 0: nothing that comes back from an output that passes nothing on is 0. */
function signalRatioOf({ backwardSignals, underflowed }: StepRecord): number | null {
  const lastHidden = backwardSignals.length - 2;
  if (lastHidden < 1) return 1;
  const [first, last] = [backwardSignals[0], backwardSignals[lastHidden]];
  if (underflowed.backwardSignals.some((layer) => layer === 0 || layer === lastHidden)) return null;
  const ratio = last === 0 ? 0 : first / last;
  return Number.isFinite(ratio) ? ratio : null;
}

function largestGradient({ gradientNorms }: StepRecord): number | null {
  const hidden = gradientNorms.length > 1 ? gradientNorms.slice(0, -1) : gradientNorms;
  const largest = Math.max(...hidden);
  return Number.isFinite(largest) ? largest : null;
}

/** Updates between two of a training's yields. */
const piece = 8;
/** The first step that is measured after step 0, and how many times later each next one is. */
const firstMeasured = 2;
const measuredFactor = 6;

/**
 * Trains one cell of a phase map; yields the updates made so far, and at last what became of it. It ends
 * early where a number is not finite: that never heals. Measurements are few, since one costs some updates; most
 * of what explodes does so in the first steps.
 *
 * @param trainer at step 0
 * @param constant the loss of the best constant output: see `constantLoss`
 */
export async function* trainCell(
  trainer: Trainer,
  constant: number,
  steps: number,
): AsyncGenerator<number, PhaseCell> {
  const first = await measure(trainer);
  const cell = (rest: Omit<CellRecords, 'first'>): PhaseCell =>
    phaseCellOf({ first, ...rest }, constant);
  if (!isWhole(first)) return cell({ last: first, notFiniteAt: 0 });
  let last = first;
  for (let next = firstMeasured; last.step < steps; next *= measuredFactor) {
    trainer.keep();
    const until = Math.min(next, steps);
    while (trainer.step < until && trainer.validationTracker.stop === null) {
      await advanceBy(trainer, Math.min(piece, until - trainer.step));
      yield trainer.step;
    }
    if (trainer.validationTracker.stop !== null) await trainer.restoreBest();
    const record = await measure(trainer);
    if (!isWhole(record)) {
      return cell({ last, notFiniteAt: await firstFault(trainer, last.step, record.step) });
    }
    last = record;
    if (trainer.validationTracker.stop !== null) break;
  }
  return cell({ last, notFiniteAt: null });
}

async function measure(trainer: Trainer): Promise<StepRecord> {
  return (await trainer.measure([])).record;
}

function isWhole(record: StepRecord): boolean {
  return firstNotFinite(record) === null;
}

/** Returns the first step that is not finite, between one that is, which is kept, and one that is not. */
async function firstFault(trainer: Trainer, finite: number, fault: number): Promise<number> {
  let [low, high] = [finite, fault];
  trainer.rewind();
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    await advanceBy(trainer, middle - trainer.step);
    if (isWhole(await measure(trainer))) {
      trainer.keep();
      low = middle;
    } else {
      trainer.rewind();
      high = middle;
    }
  }
  return high;
}
