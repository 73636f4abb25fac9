import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { readDecimal } from '../../spec/decimalNumber';
import {
  defaultFoldSteps,
  foldCounts,
  foldSteps,
  longestGrid,
  readGrid,
  type SearchableName,
  searchableNames,
} from '../../spec/grids/searchGrid';
import { variantSpecs } from '../../spec/lab';
import { parameters } from '../../spec/parameters';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';

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
  const isAtWork = usePlayground(({ jobs: { crossValidation } }) =>
    crossValidation === null ? false : crossValidation.ending === null,
  );
  const last = usePlayground(({ jobs }) => jobs.crossValidation?.task.search);
  const ownSteps = usePlayground(
    ({ lab, activeVariant }) => variantSpecs(lab)[activeVariant].steps,
  );
  const [parameter, setParameter] = useState<SearchableName>(last?.parameter ?? 'lr');
  const [list, setList] = useState(last?.values.join(', ') ?? firstValues.lr);
  const [foldText, setFoldText] = useState(String(last?.folds ?? foldCounts.default));
  const [stepText, setStepText] = useState(String(last?.steps ?? (ownSteps || defaultFoldSteps)));
  const values = readGrid(parameter, list);
  const folds = readCount(foldText, foldCounts);
  const steps = readCount(stepText, foldSteps);
  const { minimum, maximum } = parameters[parameter];
  const invalidCount = (bounds: Bounds): string =>
    texts.invalidCount(formatCount(bounds.minimum), formatCount(bounds.maximum));

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (values === null || folds === null || steps === null) return;
    void start({ parameter, values, folds, steps });
  }

  return (
    <form className="search-form" onSubmit={submit}>
      <NativeSelect
        label={texts.parameter}
        size="xs"
        value={parameter}
        data={searchableNames.map((name) => ({ value: name, label: tuning.parameters[name] }))}
        onChange={(event) => {
          const name = event.currentTarget.value as SearchableName;
          setParameter(name);
          setList(firstValues[name]);
        }}
      />
      <TextInput
        className="search-values"
        label={texts.values}
        size="xs"
        autoComplete="off"
        title={texts.valuesHint}
        value={list}
        error={
          values === null &&
          texts.invalidValues(longestGrid, formatNumber(minimum), formatNumber(maximum))
        }
        onChange={(event) => setList(event.currentTarget.value)}
      />
      <TextInput
        label={texts.folds}
        size="xs"
        inputMode="numeric"
        autoComplete="off"
        value={foldText}
        error={folds === null && invalidCount(foldCounts)}
        onChange={(event) => setFoldText(event.currentTarget.value)}
      />
      <TextInput
        label={texts.steps}
        size="xs"
        inputMode="numeric"
        autoComplete="off"
        value={stepText}
        error={steps === null && invalidCount(foldSteps)}
        onChange={(event) => setStepText(event.currentTarget.value)}
      />
      <Button
        type="submit"
        size="xs"
        className="search-start"
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

/** A whole number within its bounds; null for any other text. */
function readCount(text: string, { minimum, maximum }: Bounds): number | null {
  const value = readDecimal(text.trim());
  if (value === null || !Number.isInteger(value)) return null;
  return value >= minimum && value <= maximum ? value : null;
}
