import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import {
  defaultFoldSteps,
  foldCounts,
  foldSteps,
  longestGrid,
  readGrid,
  type SearchableName,
  searchableNames,
} from '../../spec/grids/searchGrid';
import { readDecimal } from '../../spec/numberList';
import { parameters } from '../../spec/parameters';
import { activeSpec } from '../activeSpec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './tuning.module.css';

/** The values tried first: a decade below and above the usual. */
const firstValues: Record<SearchableName, string> = {
  lr: '0.003, 0.01, 0.03, 0.1, 0.3',
  l2: '0, 0.0001, 0.001, 0.01',
};

/** Asks which values are compared, in how many folds of how many steps. */
export function SearchForm() {
  const { tuning } = useTexts();
  const texts = tuning.crossValidation;
  const start = usePlayground((state) => state.startCrossValidation);
  const isAtWork = usePlayground(({ jobs }) => jobs.crossValidation?.ending === null);
  const last = usePlayground(({ jobs }) => jobs.crossValidation?.task.search);
  const ownSteps = usePlayground((state) => activeSpec(state).steps);
  const [parameter, setParameter] = useState<SearchableName>(last?.parameter ?? 'lr');
  const [list, setList] = useState(last?.values.join(', ') ?? firstValues.lr);
  const [foldText, setFoldText] = useState(String(last?.folds ?? foldCounts.default));
  const [stepText, setStepText] = useState(String(last?.steps ?? (ownSteps || defaultFoldSteps)));
  const values = readGrid(parameter, list);
  const folds = readCount(foldText, foldCounts);
  const steps = readCount(stepText, foldSteps);
  const { minimum, maximum } = parameters[parameter];

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (values === null || folds === null || steps === null) return;
    void start({ parameter, values, folds, steps });
  }

  return (
    <form className={classes.searchForm} onSubmit={submit}>
      <NativeSelect
        label={texts.parameter}
        value={parameter}
        data={searchableNames.map((name) => ({ value: name, label: tuning.parameters[name] }))}
        onChange={(event) => {
          const name = event.currentTarget.value as SearchableName;
          setParameter(name);
          setList(firstValues[name]);
        }}
      />
      <TextInput
        className={classes.searchValues}
        label={texts.values}
        title={texts.valuesHint}
        value={list}
        error={
          values === null &&
          texts.invalidValues(longestGrid, formatNumber(minimum), formatNumber(maximum))
        }
        onChange={(event) => setList(event.currentTarget.value)}
      />
      <CountInput
        label={texts.folds}
        text={foldText}
        setText={setFoldText}
        bounds={foldCounts}
        invalid={texts.invalidCount}
      />
      <CountInput
        label={texts.steps}
        text={stepText}
        setText={setStepText}
        bounds={foldSteps}
        invalid={texts.invalidCount}
      />
      <Button
        type="submit"
        variant="filled"
        size="xs"
        className={classes.searchStart}
        disabled={isAtWork || values === null || folds === null || steps === null}
      >
        {texts.start}
      </Button>
    </form>
  );
}

interface Bounds {
  minimum: number;
  maximum: number;
}

interface Props {
  label: string;
  text: string;
  setText(text: string): void;
  bounds: Bounds;
  /** Returns the message for a text that is no whole number within the bounds. */
  invalid(minimum: string, maximum: string): string;
}

/** A field of a form for a whole number. */
export function CountInput({ label, text, setText, bounds, invalid }: Props) {
  const { minimum, maximum } = bounds;
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      value={text}
      error={
        readCount(text, bounds) === null && invalid(formatCount(minimum), formatCount(maximum))
      }
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}

/** Reads a whole number within its bounds; null for any other text. */
export function readCount(text: string, { minimum, maximum }: Bounds): number | null {
  const value = readDecimal(text.trim());
  if (value === null || !Number.isInteger(value)) return null;
  return value >= minimum && value <= maximum ? value : null;
}
