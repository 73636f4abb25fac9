import { Button } from '@mantine/core';
import type { Lab } from '../../spec/lab';
import { ladders, type Rung, rungOf } from '../../spec/presets/ladders';
import { isFull, pinOf } from '../../store/pins/pins';
import { useActions, useFigureTexts, usePlayground } from '../usePlayground';
import classes from './pins.module.css';

const noRungs: readonly Rung[] = [];
const rungsOf = ({ preset }: Lab): readonly Rung[] =>
  (preset === null ? undefined : ladders[preset]) ?? noRungs;

/** Climbs the ladder of a preset, rung by rung or to its top; absent for any other experiment. */
export function LadderPanel() {
  const { ladder: texts, full } = useFigureTexts().pins;
  const rungs = usePlayground(({ lab }) => rungsOf(lab));
  const rung = usePlayground(({ lab }) => (rungsOf(lab).length === 0 ? null : rungOf(lab)));
  const isClimbing = usePlayground((state) => state.isClimbing);
  const hasNoRoom = usePlayground(({ lab, pins, variants }) =>
    isFull(pins, lab.base, variants.at(0)),
  );
  const isPinned = usePlayground(({ lab, pins }) => pinOf(pins, lab.base) !== undefined);
  const { climb, goToRung, pause } = useActions();
  if (rungs.length === 0) return null;
  const names = rungs.map(({ name }) => texts.rungs[name]);
  const isTop = rung === rungs.length - 1;
  const canClimb = rung !== null && !hasNoRoom && !isClimbing && !(isTop && isPinned);
  const button = (name: string, act: () => Promise<void>) => (
    <Button size="compact-xs" variant="default" onClick={() => void act()}>
      {name}
    </Button>
  );
  return (
    <section className={classes.ladder} aria-label={texts.title}>
      <ol className={classes.rungs} title={texts.about}>
        {rungs.map(({ name }, index) => (
          <li key={name} aria-current={index === rung ? 'step' : undefined}>
            {texts.rungs[name]}
          </li>
        ))}
      </ol>
      <p className={classes.rung} role="status">
        {rung === null
          ? texts.left
          : texts.current(rung + 1, rungs.length, texts.what[rungs[rung].name])}
        {hasNoRoom && ` ${full}.`}
      </p>
      <div className={classes.buttons}>
        {canClimb && button(isTop ? texts.last : texts.next, () => climb(names, 1))}
        {canClimb && !isTop && button(texts.all, () => climb(names, rungs.length))}
        {isClimbing && button(texts.stop, pause)}
        {!isClimbing && rung !== 0 && button(texts.back, () => goToRung(0))}
      </div>
    </section>
  );
}
