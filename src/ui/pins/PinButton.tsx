import { Button } from '@mantine/core';
import { useId } from 'react';
import type { FirstTexts } from '../../i18n/dictionaries';
import { variantCount, variantNames, variantSpecs } from '../../spec/lab';
import { parameterNames } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { isFull, isPinnable } from '../../store/pins/pins';
import type { PlaygroundState } from '../../store/playgroundState';
import { settingText } from '../controls/settingText';
import { activeSpec, useFirstTexts, usePlayground, usePlaygroundStore } from '../usePlayground';

/** Pins the run of the active variant. Where it cannot, it says why and keeps its place for the keyboard. */
export function PinButton() {
  const texts = useFirstTexts();
  const reasonId = useId();
  const { getState } = usePlaygroundStore();
  const letter = usePlayground((state) => variantNames[state.activeVariant]);
  const isOne = usePlayground(({ lab }) => variantCount(lab) === 1);
  const refusal = usePlayground(refusalOf);
  const pinActive = (): void => {
    const { lab, pins, variants, activeVariant, pin } = getState();
    const specs = variantSpecs(lab);
    const others = [...specs, ...pins.map(({ spec }) => spec)];
    if (refusal !== null) return;
    const name = pinName(specs[activeVariant], others, texts);
    const { interventions, start } = variants[activeVariant];
    const begun = start.weightsFile === null ? name : texts.pins.begun(name, start.weightsFile);
    pin(activeVariant, interventions.length > 0 ? texts.pins.edited(begun) : begun);
  };
  const reason = refusal === null ? undefined : texts.pins[refusal];
  return (
    <>
      <Button
        variant="default"
        size="sm"
        aria-disabled={refusal !== null}
        aria-describedby={refusal === null ? undefined : reasonId}
        data-disabled={refusal !== null || undefined}
        title={reason ?? texts.pins.keepHelp(letter)}
        onClick={pinActive}
      >
        {texts.pins.keep(isOne ? null : letter)}
      </Button>
      <span id={reasonId} className="visually-hidden">
        {reason}
      </span>
    </>
  );
}

function refusalOf(state: PlaygroundState): 'full' | 'notBuilt' | null {
  const { phase, variants, pins, activeVariant } = state;
  const view = variants.at(activeVariant);
  if (!isPinnable(phase) || view === undefined) return 'notBuilt';
  return isFull(pins, activeSpec(state), view) ? 'full' : null;
}

/** Differences that a name tells, at the most. */
const mostParts = 3;
/** A run is called by these where it is like all others, or the only one. */
const plainNames = ['activation', 'init'] as const;
/** Returns a name for a run, made from what sets it apart from others. */
export function pinName(spec: Spec, others: readonly Spec[], texts: FirstTexts): string {
  const differing = parameterNames.filter((name) =>
    others.some((other) => other[name] !== spec[name]),
  );
  const told = differing.length > 0 ? differing.slice(0, mostParts) : plainNames;
  return texts.controls.list(told.map((name) => settingText(name, spec, texts)));
}
