import { historyRecords, type InspectedRecord, inspectedAt, recordAt } from '../../store/history';
import type { VariantView } from '../../store/run';
import type { StepRecord } from './runTypes';

/** The record to show of each variant: the nearest to the step that is pointed at, else the newest. */
export function shownRecords(variants: VariantView[], pointedStep: number | null): StepRecord[] {
  return variants.map(({ history }) =>
    pointedStep === null ? history.latest : recordAt(history, pointedStep),
  );
}

/** The record whose statistics of layers are shown of each variant: they are taken at fewer steps. */
export function inspectedRecords(
  variants: VariantView[],
  pointedStep: number | null,
): InspectedRecord[] {
  return variants.map(({ history }) => inspectedAt(history, pointedStep ?? Infinity));
}

/** Every recorded step of the variant that went furthest, in order; step 0 while there is none. */
export function recordedSteps(variants: VariantView[]): number[] {
  const longest = variants.find(({ history }) => history.latest.step === latestStep(variants));
  return longest === undefined ? [0] : historyRecords(longest.history).map(({ step }) => step);
}

/** The newest step of all variants: one that is not finite any more stays behind the others. */
export function latestStep(variants: VariantView[]): number {
  return Math.max(0, ...variants.map(({ history }) => history.latest.step));
}
