import { ActionIcon, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import type { Pace } from '../../spec/link/page';
import { presetLengthOf } from '../../spec/presets/presetLengths';
import { isFixed, isTrainingLocked } from '../../store/prepared/prepared';
import type { RunState } from '../../store/run/run';
import { loadedLater } from '../Later';
import { PinButton } from '../pins/PinButton';
import { PopoverOf } from '../popover/PopoverOf';
import { ShownStep } from '../run/ShownStep';
import { latestStep } from '../run/shownRecords';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './runBar.module.css';

const EngineDetails = loadedLater(() =>
  import('./EngineDetails').then((module) => module.EngineDetails),
);

const moreSign = '⋯';

export function RunBar() {
  const { page: texts, time } = useFirstTexts();
  const phase = usePlayground((state) => state.phase);
  const { train, pause, advance, reset, newSeed } = useActions();
  const isTraining = phase === 'training';
  /** A lesson, or the link, asks for a guess first. */
  const isLocked = usePlayground(isTrainingLocked);
  const isSeedLocked = usePlayground((state) => isFixed(state, 'seed'));
  const [showsMore, setShowsMore] = useState(false);
  // A worker that is amid a long step answers late: the button shows at once that it was pressed.
  const [isAsked, setAsked] = useState(false);
  const toggle = async (): Promise<void> => {
    setAsked(true);
    try {
      await (isTraining ? pause() : train());
    } finally {
      setAsked(false);
    }
  };
  return (
    <section
      className={classes.runBar}
      data-panel="run"
      data-more={showsMore}
      aria-label={texts.runBar}
    >
      <Button
        variant="filled"
        size="sm"
        className={classes.trainButton}
        leftSection={<span aria-hidden>{isTraining ? '❚❚' : '▶'}</span>}
        disabled={phase === 'dead' || phase === 'refused' || isLocked}
        aria-busy={isAsked}
        style={isAsked ? { opacity: 0.7 } : undefined}
        onClick={() => void toggle()}
      >
        {isTraining ? texts.pause : texts.train}
      </Button>
      <Button variant="default" size="sm" disabled={isLocked} onClick={() => void advance(1)}>
        {texts.step}
      </Button>
      <Button variant="default" size="sm" onClick={() => void reset()}>
        {texts.reset}
      </Button>
      <div className={classes.extras} data-panel="run-extras">
        <Button variant="default" size="sm" disabled={isSeedLocked} onClick={() => void newSeed()}>
          {texts.newSeed}
        </Button>
        <PinButton />
        <PaceSlider />
        <ShownStep name={time.shownStep} />
        <span className={classes.spacer} />
        <ContinueButton />
      </div>
      <Counters />
      <div className={classes.extras} data-panel="run-extras">
        <EngineBadge />
      </div>
      <ActionIcon
        className={classes.more}
        size={44}
        aria-label={texts.phone.more}
        aria-expanded={showsMore}
        onClick={() => setShowsMore(!showsMore)}
      >
        {moreSign}
      </ActionIcon>
    </section>
  );
}

/** A preset has paused by itself at the step that its promise speaks of: it can go on from there. */
function ContinueButton() {
  const texts = useFirstTexts().page;
  const { train } = useActions();
  const lab = usePlayground((state) => state.lab);
  const length = useMemo(() => presetLengthOf(lab), [lab]);
  const isPaused = usePlayground(({ phase }) => phase === 'paused');
  const step = usePlayground(({ variants }) => latestStep(variants));
  if (!isPaused || step !== length) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={texts.continuePast(formatCount(length))}
      title={texts.continuePast(formatCount(length))}
      onClick={() => void train()}
    >
      {texts.continue}
    </Button>
  );
}

/** The run's length is that of the variant that went furthest. */
function Counters() {
  const texts = useFirstTexts().page;
  const phase = usePlayground((state) => state.phase);
  const step = usePlayground(({ variants }) => latestStep(variants));
  const epoch = usePlayground(({ variants }) =>
    Math.max(0, ...variants.map(({ history }) => Math.floor(history.latest.epoch))),
  );
  const state = phase === 'building' ? texts.building : phase === 'ended' ? texts.ended : '';
  return (
    <span className={classes.counters}>
      <span className={classes.phase}>{state}</span>
      <span>
        {texts.stepCount} <b data-testid="step">{formatCount(step)}</b>
      </span>
      <span className={classes.epoch}>
        {texts.epochCount} <b>{formatCount(epoch)}</b>
      </span>
    </span>
  );
}

/** The paces that the slider offers, from slow to fast. */
const speeds = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const paces: Pace[] = [...speeds, 'slowStart', 'fastest'];

function PaceSlider() {
  const texts = useFirstTexts().page;
  const pace = usePlayground(({ page }) => page.pace);
  const setPace = usePlayground((state) => state.setPace);
  return (
    <label className={classes.pace}>
      <span>{texts.pace}</span>
      <input
        type="range"
        min={0}
        max={paces.length - 1}
        value={placeOf(pace)}
        aria-label={texts.pace}
        aria-valuetext={texts.paceOf(pace)}
        title={texts.paceOf(pace)}
        onChange={(event) => void setPace(paces[Number(event.currentTarget.value)])}
      />
      <span className={classes.paceValue} aria-hidden>
        {texts.paceOf(pace)}
      </span>
    </label>
  );
}

/** A link may name a speed between those of the slider: it stands at the nearest. */
function placeOf(pace: Pace): number {
  if (typeof pace !== 'number') return paces.indexOf(pace);
  const distances = speeds.map((speed) => Math.abs(Math.log(speed / pace)));
  return distances.indexOf(Math.min(...distances));
}

/** Shows which engine trains the active variant, and tells in words what to mind about it. */
function EngineBadge() {
  const { engine: texts, labelled } = useFirstTexts().page;
  // Each by itself: the variant as a whole is another one with every frame.
  const engine = usePlayground((state) => badgeView(state)?.engine);
  const note = usePlayground((state) => badgeView(state)?.note) ?? null;
  const renderer = usePlayground((state) => badgeView(state)?.renderer);
  const reason = usePlayground((state) => badgeView(state)?.reason);
  const [opened, setOpened] = useState(false);
  if (engine === undefined || reason === undefined) return null;
  const label = texts.name[engine] + (note === null ? '' : ` · ${texts.short[note]}`);
  return (
    <PopoverOf
      width={320}
      position="bottom-end"
      withArrow
      opened={opened}
      close={() => setOpened(false)}
      button={(props) => (
        <Button
          {...props}
          variant="default"
          size="xs"
          radius="xl"
          aria-label={labelled(texts.details, label)}
          onClick={() => setOpened(!opened)}
        >
          {label}
          <Speed />
        </Button>
      )}
    >
      <EngineDetails {...{ engine, note, renderer, reason }} />
    </PopoverOf>
  );
}

/** Stands for the speed while nothing trains: the numbers keep their place. */
const noSpeed = '–';

/** Stands by itself: it changes with every frame, and the badge does not. */
function Speed() {
  const texts = useFirstTexts().page;
  const speed = usePlayground((state) => state.stepsPerSecond);
  const value = speed === 0 ? noSpeed : speed < 100 ? formatNumber(speed, 2) : formatCount(speed);
  // The badge's name does not tell it: a name that changes with every frame would be read out again and again.
  return (
    <span className={classes.speed} aria-hidden="true">
      {texts.stepsPerSecond(value)}
    </span>
  );
}

function badgeView({ variants, activeVariant }: RunState & { activeVariant: number }) {
  return variants.at(activeVariant) ?? variants.at(0);
}
