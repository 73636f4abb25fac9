import { EditedMark } from '../inspector/EditedMark';
import { usePlayground } from '../usePlayground';
import { BegunMark } from './BegunMark';

/** What no link holds of the run: that it began from a file, and what was changed by hand. */
export function RunMarks() {
  const hasBegun = usePlayground(({ variants }) =>
    variants.some(({ start }) => start.weightsFile !== null),
  );
  const isEdited = usePlayground(({ variants }) =>
    variants.some(({ interventions }) => interventions.length > 0),
  );
  return (
    <>
      {hasBegun && <BegunMark />}
      {isEdited && <EditedMark />}
    </>
  );
}
