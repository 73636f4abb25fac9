import type { UnitState } from '../../store/run/inspection';
import classes from './units.module.css';

const paths: Record<UnitState, string | null> = {
  active: null,
  dead: 'M4,4L36,36M36,4L4,36',
  constant: 'M4,20H36',
};

/** A cross over a dead unit, a bar over a constant one. */
export function UnitMark({ state }: { state: UnitState }) {
  const path = paths[state];
  if (path === null) return null;
  return (
    <svg className={classes.mark} viewBox="0 0 40 40" aria-hidden="true">
      <path d={path} className={classes.markHalo} />
      <path d={path} className={classes.markLine} />
    </svg>
  );
}
