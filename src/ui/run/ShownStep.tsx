import { Button } from '@mantine/core';
import { clamp } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useId, useRef } from 'react';
import { formatCount } from '../../i18n/number';
import { numberProblem, readNumber, useDraft } from '../controls/useDraft';
import { useActions, useFirstTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import { latestStep, recordedSteps } from './shownRecords';
import classes from './shownStep.module.css';

/**
 * Replays the run: its slider holds a recorded step, and all that shows a step shows this one. At its end
 * it is live. Recorded steps lie on it at even distances: the first ones, of which all are recorded, have
 * as much room as many later ones.
 *
 * @param name accessible: there may be a second one in a dialog
 */
export function ShownStep({ name }: { name: string }) {
  const { time: texts } = useFirstTexts();
  const { getState } = usePlaygroundStore();
  const { holdStep } = useActions();
  const latest = usePlayground(({ variants }) => latestStep(variants));
  const last = usePlayground(({ variants }) => recordedSteps(variants).length - 1);
  const pointedStep = usePlayground((state) => state.pointedStep);
  const isHeld = usePlayground(({ heldStep }) => heldStep !== null);
  const isLive = pointedStep === null;

  const hold = (step: number): void =>
    holdStep(step >= latestStep(getState().variants) ? null : step);
  const placeOf = (step: number): number => {
    const steps = recordedSteps(getState().variants);
    return steps.indexOf(nearestStep(steps, step));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = stepAfterKey(event.key, recordedSteps(getState().variants), pointedStep);
    if (next === undefined) return;
    // In a dialog Escape would close it, elsewhere → makes a step.
    event.stopPropagation();
    event.preventDefault();
    if (next === null) holdStep(null);
    else hold(next);
  };
  return (
    <div className={classes.shownStep}>
      <label>
        <span aria-hidden>{name}</span>
        <input
          type="range"
          aria-label={name}
          min={0}
          max={last}
          value={isLive ? last : placeOf(pointedStep)}
          aria-valuetext={isLive ? texts.liveNow : texts.earlierNow(formatCount(pointedStep))}
          onChange={({ currentTarget }) =>
            hold(recordedSteps(getState().variants)[Number(currentTarget.value)])
          }
          onKeyDown={onKeyDown}
        />
      </label>
      <span className={classes.shownStepValue} data-earlier={!isLive}>
        <StepField shown={pointedStep} latest={latest} hold={hold} />
        <span aria-hidden>{isLive ? texts.liveNow : texts.ofLatest(formatCount(latest))}</span>
      </span>
      <Button
        variant="default"
        size="compact-xs"
        className={classes.backToLive}
        data-held={isHeld}
        disabled={!isHeld}
        onClick={() => holdStep(null)}
      >
        {texts.backToLive}
      </Button>
    </div>
  );
}

/** A step is as easily typed as found on a slider: the nearest recorded one is shown. */
function StepField({
  shown,
  latest,
  hold,
}: {
  shown: number | null;
  latest: number;
  hold(step: number): void;
}) {
  const { time: texts, controls } = useFirstTexts();
  const { getState } = usePlaygroundStore();
  const live = 'live' as const;
  const { text, isInvalid, isRefused, input } = useDraft<number | typeof live>({
    // While it is live the number changes beneath what is being typed.
    value: shown ?? live,
    shown: formatCount(shown ?? latest),
    parse: (typed) => readNumber(typed, anyStep),
    set: (step) => hold(nearestStep(recordedSteps(getState().variants), Number(step))),
  });
  const problem = isRefused
    ? numberProblem(text, { ...anyStep, maximum: latest }, controls)
    : undefined;
  const problemId = useId();
  return (
    <>
      <input
        {...input}
        className={classes.stepField}
        inputMode="numeric"
        aria-label={texts.typedStep}
        aria-invalid={isInvalid}
        aria-describedby={problem && problemId}
        title={texts.typedStep}
      />
      {problem !== undefined && (
        <p id={problemId} className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

const anyStep = { minimum: 0, maximum: 1e9, integer: true };

/** Recorded steps that Page Up and Page Down go at once. */
const page = 10;

/**
 * Returns the step to point at after a key: a recorded one, or null for the live view. `undefined` where the
 * key means nothing here. `steps` ascend; without a pointed step the keys start from the newest.
 */
export function stepAfterKey(
  key: string,
  steps: readonly number[],
  pointed: number | null,
): number | null | undefined {
  if (key === 'Escape') return pointed === null ? undefined : null;
  const last = steps.length - 1;
  const present = pointed === null ? last : steps.findLastIndex((step) => step <= pointed);
  const targets: Record<string, number> = {
    ArrowLeft: present - 1,
    ArrowDown: present - 1,
    ArrowRight: present + 1,
    ArrowUp: present + 1,
    PageDown: present - page,
    PageUp: present + page,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? undefined : steps[Math.min(last, Math.max(0, target))];
}

/** Returns the recorded step nearest to a place on the axis. */
export function nearestStep(steps: readonly number[], place: number): number {
  return steps.reduce((best, step) =>
    Math.abs(step - place) < Math.abs(best - place) ? step : best,
  );
}

/** A place in a plot: 0 to 1 from its left and from its top. */
interface PlotPlace {
  x: number;
  y: number;
}

/** Taps nearer to one another than this, in CSS pixels, are on the same place. */
const samePlace = 24;

/**
 * Handlers for a plot that lets a mouse or a finger point at a step, in every chart. A finger that is lifted
 * leaves the step held; a second tap on the same place lets it go.
 */
export function usePointing(stepAt: (place: PlotPlace) => number) {
  const { getState } = usePlaygroundStore();
  const { pointAt, holdStep } = useActions();
  const tapped = useRef<{ x: number; y: number } | null>(null);
  const point = (event: PointerEvent<HTMLElement>): void => pointAt(stepAt(shareAt(event)));
  const lift = (event: PointerEvent<HTMLElement>): void => {
    if (event.pointerType === 'mouse') return;
    const { clientX: x, clientY: y } = event;
    const former = getState().heldStep === null ? null : tapped.current;
    const isSecond = former !== null && Math.hypot(x - former.x, y - former.y) < samePlace;
    tapped.current = isSecond ? null : { x, y };
    holdStep(isSecond ? null : stepAt(shareAt(event)));
  };
  const leave = (): void => pointAt(null);
  const handlers = { onPointerDown: point, onPointerMove: point, onPointerUp: lift };
  return { ...handlers, onPointerLeave: leave, onPointerCancel: leave };
}

/** Returns where in the element an event is. */
export function shareAt({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): PlotPlace {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: clamp((clientX - left) / width, 0, 1), y: clamp((clientY - top) / height, 0, 1) };
}
