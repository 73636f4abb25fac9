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
import { parameters } from '../../spec/parameters';
import { readNumber } from '../controls/useDraft';
import { activeSpec, usePlayground, useTexts } from '../usePlayground';
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
  const folds = useCount(last?.folds ?? foldCounts.default, foldCounts);
  const steps = useCount(last?.steps ?? (ownSteps || defaultFoldSteps), foldSteps);
  const values = readGrid(parameter, list);
  const { minimum, maximum } = parameters[parameter];

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (values === null || folds.value === null || steps.value === null) return;
    void start({ parameter, values, folds: folds.value, steps: steps.value });
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
      <CountInput label={texts.folds} count={folds} invalid={texts.invalidCount} />
      <CountInput label={texts.steps} count={steps} invalid={texts.invalidCount} />
      <Button
        type="submit"
        variant="filled"
        size="xs"
        className={classes.searchStart}
        disabled={isAtWork || [values, folds.value, steps.value].includes(null)}
      >
        {texts.start}
      </Button>
    </form>
  );
}

/** A whole number that is typed, and its bounds. */
interface Count {
  text: string;
  setText(text: string): void;
  /** Null where the text is no whole number within the bounds. */
  value: number | null;
  minimum: number;
  maximum: number;
}

export function useCount(
  initial: number,
  { minimum, maximum }: Pick<Count, 'minimum' | 'maximum'>,
): Count {
  const [text, setText] = useState(String(initial));
  const value = readNumber(text, { minimum, maximum, integer: true });
  return { text, setText, value, minimum, maximum };
}

interface CountProps {
  label: string;
  count: Count;
  /** Returns the message for a text that is no whole number within the bounds. */
  invalid(minimum: string, maximum: string): string;
}

/** A field of a form for a whole number. */
export function CountInput({ label, count, invalid }: CountProps) {
  const { text, setText, value, minimum, maximum } = count;
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      value={text}
      error={value === null && invalid(formatCount(minimum), formatCount(maximum))}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
