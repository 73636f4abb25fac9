import { useClassroomTexts } from '../usePlayground';
import { LockSign } from './LockSign';
import classes from './prepared.module.css';

/** Says beside a setting that the link has fixed it. */
export function LockedSign({ id }: { id: string }) {
  const { locked } = useClassroomTexts().prepared;
  return (
    <span className={classes.fixed} title={locked}>
      <LockSign />
      <span id={id} className="visually-hidden">
        {locked}
      </span>
    </span>
  );
}
