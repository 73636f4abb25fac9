import { Button, TextInput } from '@mantine/core';
import { unitsThatAre } from '../../spec/interventions';
import { numberProblem, readNumber, useDraft } from '../controls/useDraft';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './matrix.module.css';
import type { MatrixRow } from './parameterMatrix';
import { UndoChange } from './UndoChange';

interface Props {
  variant: number;
  layer: number;
  row: MatrixRow;
  unit: number;
  /** The name of the parameter that is picked. */
  name: string;
  canSwitchOff: boolean;
}

/** More than float32 has is no number to give. */
const bounds = { minimum: -1e30, maximum: 1e30, integer: false };

const switches = [
  { state: 'off', begin: 'switchOff', end: 'switchOn' },
  { state: 'frozen', begin: 'freeze', end: 'release' },
] as const;

/** Gives the picked parameter another value, switches its unit off, or freezes what the unit has of its own. */
export function InterventionControls({ variant, layer, row, unit, name, canSwitchOff }: Props) {
  const { inspector, controls } = useTexts();
  const texts = inspector.byHand;
  const { intervene } = useActions();
  const interventions = usePlayground((state) => state.variants[variant]?.interventions);
  const isNow = usePlayground(({ pointedStep }) => pointedStep === null);
  const isHalted = usePlayground((state) => state.variants[variant]?.halt != null);
  const value = row.values[unit];
  const draft = useDraft({
    value,
    parse: (text) => readNumber(text, bounds),
    set: (changed) => {
      const { role, row: from } = row;
      void intervene(variant, { kind: 'set', layer, role, row: from, unit, value: changed });
    },
  });
  if (isHalted || !isNow)
    return <p className={classes.ranges}>{texts[isHalted ? 'halted' : 'past']}</p>;
  const number = String(unit + 1);
  return (
    <div className={classes.byHand}>
      <TextInput
        {...draft.input}
        label={texts.value(name)}
        inputMode="decimal"
        error={draft.isRefused ? numberProblem(draft.text, bounds, controls) : undefined}
      />
      {switches.map(({ state, begin, end }) => {
        if (state === 'off' && !canSwitchOff) return null;
        const isSo = unitsThatAre(state, interventions ?? []).some(
          (one) => one.layer === layer && one.unit === unit,
        );
        return (
          <Button
            key={state}
            variant="default"
            size="sm"
            title={texts.help[state]}
            onClick={() => void intervene(variant, { kind: isSo ? end : begin, layer, unit })}
          >
            {texts[isSo ? end : begin](number)}
          </Button>
        );
      })}
      <UndoChange variant={variant} />
    </div>
  );
}
