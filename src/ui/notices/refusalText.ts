import type { Texts } from '../../i18n/dictionaries';
import { changedNames } from '../../spec/spec';
import type { BuildRefusal, Mend, SpecConflict } from '../../store/run/run';

/** Why an experiment cannot be trained, in a sentence. */
export function refusalText(
  refusal: BuildRefusal | SpecConflict,
  { refused }: Texts['notices'],
): string {
  switch (refusal.reason) {
    case 'tooLarge':
      return refused.tooLarge(refusal.megabytes, refusal.maximum);
    case 'batchOfOne':
      return refused.batchOfOne(refusal.batch, refusal.rest);
    case 'warmupTooLong':
      return refused.warmupTooLong(refusal.warmup, refusal.steps);
    case 'needsPlaneOrPictures':
      return refused.needsPlaneOrPictures(refusal.featureCount);
    default:
      return refused[refusal.reason];
  }
}

/** Returns the text of the button that makes a mend's changes. */
export function mendText(mend: Mend, { refused }: Texts['notices']): string {
  const names = changedNames(mend) as (keyof Mend)[];
  return names.map((name) => refused.mend[name](String(mend[name]))).join(', ');
}
