import { Button } from '@mantine/core';
import { formatCount } from '../i18n/number';
import type { Pace } from '../store/playgroundState';
import { EngineBadge } from './EngineBadge';
import { PinButton } from './pins/PinButton';
import { ShownStep } from './time/ShownStep';
import { useActions, usePlayground } from './usePlayground';
import { useTexts } from './useTexts';

/** What the pace slider offers, from slow to fast. */
const paces: Pace[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 'easeIn', 'fastest'];

export function RunBar() {
  const { page: texts, time } = useTexts();
  const phase = usePlayground((state) => state.phase);
  const { train, pause, advance, reset, newSeed } = useActions();
  const isTraining = phase === 'training';
  return (
    <section className="run-bar" aria-label={texts.runBar}>
      <Button
        size="sm"
        className="train-button"
        leftSection={<span aria-hidden>{isTraining ? '❚❚' : '▶'}</span>}
        disabled={phase === 'dead' || phase === 'refused'}
        onClick={() => void (isTraining ? pause() : train())}
      >
        {isTraining ? texts.pause : texts.train}
      </Button>
      <Button variant="default" size="sm" onClick={() => void advance(1)}>
        {texts.step}
      </Button>
      <Button variant="default" size="sm" onClick={() => void reset()}>
        {texts.reset}
      </Button>
      <Button variant="default" size="sm" onClick={() => void newSeed()}>
        {texts.newSeed}
      </Button>
      <PinButton />
      <PaceSlider />
      <ShownStep name={time.shownStep} />
      <span className="spacer" />
      <Counters />
      <EngineBadge />
    </section>
  );
}

function PaceSlider() {
  const texts = useTexts().page;
  const pace = usePlayground((state) => state.pace);
  const setPace = usePlayground((state) => state.setPace);
  return (
    <label className="pace">
      <span>{texts.pace}</span>
      <input
        type="range"
        min={0}
        max={paces.length - 1}
        value={paces.indexOf(pace)}
        aria-valuetext={texts.paceOf(pace)}
        title={texts.paceOf(pace)}
        onChange={(event) => void setPace(paces[Number(event.currentTarget.value)])}
      />
      <span className="pace-value" aria-hidden>
        {texts.paceOf(pace)}
      </span>
    </label>
  );
}

/** The run's length is that of the variant that went furthest. */
function Counters() {
  const texts = useTexts().page;
  const phase = usePlayground((state) => state.phase);
  const step = usePlayground(({ variants }) =>
    Math.max(0, ...variants.map(({ history }) => history.latest.step)),
  );
  const epoch = usePlayground(({ variants }) =>
    Math.max(0, ...variants.map(({ history }) => Math.floor(history.latest.epoch))),
  );
  const state = phase === 'building' ? texts.building : phase === 'ended' ? texts.ended : '';
  return (
    <span className="counters">
      <span className="phase">{state}</span>
      <span>
        {texts.stepCount} <b data-testid="step">{formatCount(step)}</b>
      </span>
      <span>
        {texts.epochCount} <b>{formatCount(epoch)}</b>
      </span>
    </span>
  );
}
