import {
  type History,
  historyRecords,
  type InspectedRecord,
  inspectedAt,
  recordsOf,
} from '../../store/run/history';
import type { VariantView } from '../../store/run/run';
import { type ShownRecord, shownRecord } from './shownRecord';

/** What to show of each variant: at the step that is pointed at, else the newest. */
export function shownRecords(variants: VariantView[], pointedStep: number | null): ShownRecord[] {
  return variants.map(({ history }) => shownRecord(history, pointedStep));
}

/** The record whose statistics of layers are shown of each variant: they are taken at fewer steps. */
export function inspectedRecords(
  variants: VariantView[],
  pointedStep: number | null,
): InspectedRecord[] {
  return variants.map(({ history }) => inspectedAt(history, pointedStep ?? Infinity));
}

/** The step of those statistics where it is another than the one that is shown; null where it is not. */
export function inspectedElsewhere(
  variants: VariantView[],
  pointedStep: number | null,
): number | null {
  const [inspected] = inspectedRecords(variants, pointedStep);
  const shown = pointedStep ?? variants[0]?.history.latest.step;
  return inspected === undefined || inspected.step === shown ? null : inspected.step;
}

/** Every recorded step of the variant that went furthest, in order; step 0 while there is none. */
export function recordedSteps(variants: VariantView[]): readonly number[] {
  const longest = variants.find(({ history }) => history.latest.step === latestStep(variants));
  return longest === undefined ? [0] : stepsOf(longest.history);
}

/** The last step of the record, which a diagnosis is drawn from: while it trains, the last measured one. */
export function recordedStep(variants: VariantView[]): number {
  return Math.max(0, ...variants.map(({ history }) => recordsOf(history).at(-1)?.step ?? 0));
}

/** The newest step of all variants: one that is not finite any more stays behind the others. */
export function latestStep(variants: VariantView[]): number {
  return Math.max(0, ...variants.map(({ history }) => history.latest.step));
}

const known = new WeakMap<History, readonly number[]>();

/** Measured or with numbers of its own; asked for by several with each frame, which is a history of its own. */
function stepsOf(history: History): readonly number[] {
  const { steps } = history;
  const all =
    known.get(history) ??
    [
      ...new Set([
        ...steps.steps.subarray(0, steps.length),
        ...historyRecords(history).map(({ step }) => step),
      ]),
    ].sort((a, b) => a - b);
  known.set(history, all);
  return all;
}
