import type { Prediction } from '../../store/run/timeTravel';
import type { Followed } from './useFollowed';

/** What every variant answers to a row in the data's own units, again where the run has gone on. */
export const followedRow: Followed<readonly number[], Prediction[]> = {
  interval: 400,
  shownOf: ({ variants, phase }) => (phase === 'building' ? null : [variants]),
  ask: ({ predict }, row) => predict(row),
};
