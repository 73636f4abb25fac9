import type { Texts } from '../i18n/dictionaries';
import type { BuildRefusal } from '../store/run';

/** Why an experiment cannot be trained, in a sentence. */
export function refusalText(refusal: BuildRefusal, { refused }: Texts['notices']): string {
  switch (refusal.reason) {
    case 'tooLarge':
      return refused.tooLarge(refusal.megabytes, refusal.maximum);
    case 'batchOfOne':
      return refused.batchOfOne(refusal.batch, refusal.rest);
    case 'warmupTooLong':
      return refused.warmupTooLong(refusal.warmup, refusal.steps);
    case 'needsPlaneOrPictures':
      return refused.needsPlaneOrPictures(refusal.inputCount);
    default:
      return refused[refusal.reason];
  }
}
