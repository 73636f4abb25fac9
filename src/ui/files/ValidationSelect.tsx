import { NativeSelect } from '@mantine/core';
import type { TableChoice, TableSummary, Validation } from '../../store/data/userData';
import { useTexts } from '../usePlayground';

interface ValidationSelectProps {
  summary: TableSummary;
  choice: TableChoice;
  choose(validation: Validation): void;
}

/** Chooses the rows that validate: drawn ones, none, those of a second file or those that a column names. */
export function ValidationSelect({ summary, choice, choose }: ValidationSelectProps) {
  const texts = useTexts().table;
  const { validation } = choice;
  const { suggestion, secondRows } = summary;
  const columns = [suggestion.validation, validation].flatMap((one) =>
    one.kind === 'column' ? [one.column] : [],
  );
  const kinds = [...(secondRows > 0 ? (['secondFile'] as const) : []), 'drawn', 'none'] as const;
  // Columns stand behind the other choices by their place: a column may have any name.
  const options: { label: string; validation: Validation }[] = [
    ...kinds.map((kind) => ({ label: texts.validations[kind], validation: { kind } })),
    ...[...new Set(columns)].map((column) => ({
      label: texts.validations.column(column),
      validation: { kind: 'column', column } as const,
    })),
  ];
  const chosen = options.findIndex(
    (option) => JSON.stringify(option.validation) === JSON.stringify(validation),
  );
  return (
    <NativeSelect
      label={texts.validationLabel}
      value={String(chosen)}
      data={options.map(({ label }, index) => ({ value: String(index), label }))}
      onChange={(event) => choose(options[Number(event.currentTarget.value)].validation)}
    />
  );
}
