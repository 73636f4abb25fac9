import { firstNotFinite } from '../../record/notFinite';
import type { StepRecord } from '../../record/stepRecord';
import { advanceBy } from '../training/advanceBy';
import type { Trainer } from '../training/trainer';
import { type Looks, type PhaseCell, phaseCellOf } from './phaseCell';

/** Updates between two of a training's yields. */
const piece = 8;
/** The first look after step 0, and how many times later each next one is. */
const firstLook = 2;
const lookFactor = 6;

/**
 * Trains one cell of a phase map; yields the updates made so far, and at last what became of it. It ends
 * early where a number is not finite: that never heals. Looks are few, since one costs some updates; most
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
  const first = await look(trainer);
  const cell = (looks: Omit<Looks, 'first'>): PhaseCell =>
    phaseCellOf({ first, ...looks }, constant);
  if (!isWhole(first)) return cell({ last: first, notFiniteAt: 0 });
  let last = first;
  for (let next = firstLook; last.step < steps; next *= lookFactor) {
    trainer.keep();
    const until = Math.min(next, steps);
    while (trainer.step < until && trainer.validationTracker.stop === null) {
      await advanceBy(trainer, Math.min(piece, until - trainer.step));
      yield trainer.step;
    }
    if (trainer.validationTracker.stop !== null) await trainer.restoreBest();
    const record = await look(trainer);
    if (!isWhole(record)) {
      const notFiniteAt = await firstFault(trainer, last.step, record.step);
      return cell({ last, notFiniteAt });
    }
    last = record;
    if (trainer.validationTracker.stop !== null) break;
  }
  return cell({ last, notFiniteAt: null });
}

async function look(trainer: Trainer): Promise<StepRecord> {
  return (await trainer.measure([])).record;
}

function isWhole(record: StepRecord): boolean {
  return firstNotFinite(record) === null;
}

/** The first step that is not finite, between one that is, which is kept, and one that is not. */
async function firstFault(trainer: Trainer, finite: number, fault: number): Promise<number> {
  let [low, high] = [finite, fault];
  trainer.rewind();
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    await advanceBy(trainer, middle - trainer.step);
    if (isWhole(await look(trainer))) {
      trainer.keep();
      low = middle;
    } else {
      trainer.rewind();
      high = middle;
    }
  }
  return high;
}
