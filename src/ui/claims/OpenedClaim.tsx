import { LaterExtra, loadedLater } from '../Later';
import { usePlayground } from '../usePlayground';

const RunningClaim = loadedLater(() =>
  import('./RunningClaim').then((module) => module.RunningClaim),
);

/** Names the claim that is open as a run: what no preset is may be the comparison of one. */
export function OpenedClaim() {
  const isCompared = usePlayground(({ lab }) => lab.preset === null && lab.differences.length > 0);
  return (
    isCompared && (
      <LaterExtra>
        <RunningClaim />
      </LaterExtra>
    )
  );
}
