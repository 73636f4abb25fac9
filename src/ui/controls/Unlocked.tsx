import { type ReactNode, useId } from 'react';
import type { ParameterName } from '../../spec/parameters';
import { isFixed } from '../../store/prepared/prepared';
import { LaterExtra, loadedLater } from '../Later';
import { usePlayground } from '../usePlayground';

const LockedSign = loadedLater(() =>
  import('../prepared/LockedSign').then((module) => module.LockedSign),
);

/** What stands around a setting's control has no box of its own. */
const boxless = { display: 'contents' };

/** The control of a setting; one that the link has fixed is disabled, and says why. */
export function Unlocked({ name, children }: { name: ParameterName; children: ReactNode }) {
  const isLocked = usePlayground((state) => isFixed(state, name));
  const reasonId = useId();
  if (!isLocked) return children;
  return (
    <fieldset disabled style={boxless} aria-describedby={reasonId}>
      {children}
      <LaterExtra>
        <LockedSign id={reasonId} />
      </LaterExtra>
    </fieldset>
  );
}
