import type { Texts } from '../../i18n/dictionaries';
import type { Job } from '../../store/jobs/jobs';

/** What is done by then says little of the rest. */
const leastShare = 0.02;

/** The time that a job will still take, as far as its pace so far says; null where that says nothing. */
export function timeLeft({
  began,
  heard,
  share,
  ending,
}: Pick<Job, 'began' | 'heard' | 'share' | 'ending'>): ((texts: Texts['map']) => string) | null {
  if (ending !== null || share < leastShare) return null;
  const seconds = ((heard - began) * (1 - share)) / share / 1_000;
  return (texts) =>
    seconds < 100
      ? texts.seconds(Math.max(1, Math.round(seconds)))
      : texts.minutes(Math.round(seconds / 60));
}
