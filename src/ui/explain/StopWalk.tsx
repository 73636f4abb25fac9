import { ActionIcon, Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { unitsThatAre } from '../../spec/interventions';
import type { ExplainedStep } from '../../store/run/timeTravel';
import { takesArrows } from '../takenKeys';
import { activeSpec, type PageState, useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './explain.module.css';
import { StopText } from './StopText';
import { type Phase, placeOf, type Stop, stopsOf } from './stops';

const phases: readonly Phase[] = ['forward', 'loss', 'backward', 'update'];
/** Milliseconds that a stop is shown for while they are played. */
const pace = 2500;

const signs = { previous: '‹', next: '›' };

type Layers = PageState['variants'][number]['layers'];

interface Props {
  step: ExplainedStep;
  layers: Layers;
  /** True where like layers in a row are told together. */
  isFolded: boolean;
  close(): void;
}

/** Walks from stop to stop by buttons and keys, or by itself; the drawn network lights up what a stop is about. */
export function StopWalk({ step, layers, isFolded, close }: Props) {
  const { explain: texts, controls, charts } = useTexts();
  const clip = usePlayground((state) => activeSpec(state).clip);
  const { layer, unit } = step.weight;
  const isFrozen = usePlayground(({ variants, activeVariant }) => {
    const made =
      variants[activeVariant]?.interventions.filter((one) => one.step <= step.step) ?? [];
    return unitsThatAre('frozen', made).some((one) => one.layer === layer && one.unit === unit);
  });
  const hasRing = usePlayground(
    ({ variants }) => step.features !== null && variants[0]?.output.kind === 'boundary',
  );
  const { light } = useActions();
  const [stood, setStood] = useState<Stop | null>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  const walk = useRef<HTMLDivElement>(null);
  const stops = useMemo(() => {
    const told = {
      step,
      words: texts.words,
      special: charts.special,
      isFrozen,
      activations: controls.values.activation,
    };
    return stopsOf(told, clip, isFolded);
  }, [step, texts, controls, charts, clip, isFolded, isFrozen]);
  const place = placeOf(stops, stood);
  const stop = stops[place];
  const go = (to: number): void => setStood(stops[Math.min(stops.length - 1, Math.max(0, to))]);
  const isLast = place === stops.length - 1;

  useEffect(() => {
    next.current?.focus({ preventScroll: true });
    walk.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    const { asked, features, dropped } = step;
    const isOfBatch = asked.sample === null || features === null || dropped === null;
    light(stop.lit, isOfBatch ? null : { place: asked.sample ?? 0, features, dropped });
  }, [light, stop, step]);
  useEffect(() => () => light(null, null), [light]);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = window.setTimeout(() => {
      if (isLast) setIsPlaying(false);
      else setStood(stops[place + 1]);
    }, pace);
    return () => clearTimeout(timer);
  }, [isPlaying, isLast, stops, place]);

  // Elsewhere on the page, where nothing else takes them.
  useWindowEvent('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const isTaken = target instanceof Element && target.closest(takesArrows) !== null;
    if (isTaken || ctrlKey || metaKey || altKey) return;
    if (key === 'ArrowRight') go(place + 1);
    if (key === 'ArrowLeft') go(place - 1);
  });

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, () => void> = {
      ArrowRight: () => go(place + 1),
      ArrowLeft: () => go(place - 1),
      Home: () => go(0),
      End: () => go(stops.length - 1),
      Escape: close,
    };
    const act = steps[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its buttons let through
    <div ref={walk} onKeyDown={onKeyDown}>
      <div className={classes.bar}>
        <ActionIcon
          aria-label={texts.previous}
          disabled={place === 0}
          onClick={() => go(place - 1)}
        >
          {signs.previous}
        </ActionIcon>
        <ActionIcon
          ref={next}
          aria-label={texts.next}
          aria-disabled={isLast}
          onClick={() => go(place + 1)}
        >
          {signs.next}
        </ActionIcon>
        <Button size="compact-sm" onClick={() => setIsPlaying(!isPlaying)}>
          {isPlaying ? texts.halt : texts.play}
        </Button>
        <PhaseBar stops={stops} place={place} go={go} />
        <span className={classes.count}>{texts.place(place + 1, stops.length)}</span>
      </div>
      <StopText stop={stop} layers={layers} hasRing={hasRing} />
    </div>
  );
}

interface PhaseBarProps {
  stops: readonly Stop[];
  place: number;
  go(place: number): void;
}

/** The four parts of a step, as wide as they have stops, filled as far as the walk has come. */
function PhaseBar({ stops, place, go }: PhaseBarProps) {
  const { explain: texts } = useTexts();
  return (
    <div className={classes.phases}>
      {phases.map((phase) => {
        const first = stops.findIndex((one) => one.phase === phase);
        const count = stops.filter((one) => one.phase === phase).length;
        const done = Math.min(count, Math.max(0, place - first + 1));
        return (
          <button
            key={phase}
            type="button"
            style={{ '--done': `${(100 * done) / count}%` } as CSSProperties}
            aria-current={stops[place].phase === phase ? 'step' : undefined}
            onClick={() => go(first)}
          >
            {texts.phases[phase]}
          </button>
        );
      })}
    </div>
  );
}
