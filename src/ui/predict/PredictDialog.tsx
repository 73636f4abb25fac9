import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { formatNumber, formatPercent, formatUnits } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { readTyped } from '../../spec/typedNumber';
import { useDataNames } from '../dataNames';
import { Dialog } from '../dialogs/Dialog';
import { VariantLetter } from '../plot/VariantLetters';
import { followedRow } from '../run/followedRow';
import { useFollowed } from '../run/useFollowed';
import { type DataSummary, useActions, usePlayground, useTexts } from '../usePlayground';
import { AnsweredTable } from './AnsweredTable';
import classes from './predict.module.css';
import { type RowField, rowFields } from './rowFields';

const anyNumber = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE, integer: false };

/** A row that a person types, and every variant's answer to it. */
export function PredictDialog() {
  const { predict: texts } = useTexts();
  const row = usePlayground((state) => state.askedRow);
  const data = usePlayground((state) => state.data);
  const { askRow } = useActions();
  return (
    <Dialog title={texts.title} size="lg" opened={row !== null} close={() => askRow(null)}>
      <p>{texts.intro}</p>
      {data === null || row === null ? (
        <p>{texts.none}</p>
      ) : (
        <Form key={data.featureNames.join()} data={data} row={row} />
      )}
    </Dialog>
  );
}

function Form({ data, row }: { data: DataSummary; row: readonly number[] }) {
  const { predict: texts } = useTexts();
  const { askRow } = useActions();
  const nameOf = useDataNames();
  const [faulty, setFaulty] = useState<readonly string[]>([]);
  const fields = rowFields(data.featureNames);
  const change = (changes: readonly (readonly [number, number])[]): void => {
    const next = [...row];
    for (const [feature, value] of changes) next[feature] = value;
    askRow(next);
  };
  return (
    <>
      <div className={classes.fields}>
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            row={row}
            change={change}
            judge={(isRead) =>
              setFaulty((former) => [
                ...former.filter((name) => name !== field.name),
                ...(isRead ? [] : [field.name]),
              ])
            }
          />
        ))}
      </div>
      {faulty.length === 0 ? (
        <Answers data={data} row={row} />
      ) : (
        <p role="alert">{texts.incomplete(faulty.map(nameOf))}</p>
      )}
      <AnsweredTable data={data} />
    </>
  );
}

interface FieldProps {
  field: RowField;
  row: readonly number[];
  change(changes: readonly (readonly [number, number])[]): void;
  /** Is told with each change whether the field can be read. */
  judge(isRead: boolean): void;
}

function Field({ field, row, change, judge }: FieldProps) {
  const { predict: texts } = useTexts();
  const nameOf = useDataNames();
  const [text, setText] = useState(() =>
    field.kind === 'number' ? String(Number(row[field.feature].toPrecision(4))) : '',
  );
  if (field.kind === 'choice') {
    const chosen = field.features.findIndex((feature) => row[feature] === 1);
    return (
      <NativeSelect
        label={nameOf(field.name)}
        value={String(Math.max(0, chosen))}
        data={field.choices.map((label, value) => ({ value: String(value), label }))}
        onChange={({ currentTarget: { value } }) =>
          change(field.features.map((feature, index) => [feature, index === Number(value) ? 1 : 0]))
        }
      />
    );
  }
  const read = readTyped(text, anyNumber);
  return (
    <TextInput
      label={nameOf(field.name)}
      inputMode="decimal"
      value={text}
      error={'reason' in read && texts.bounds}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        const typed = readTyped(value, anyNumber);
        judge('value' in typed);
        if ('value' in typed) change([[field.feature, typed.value]]);
      }}
    />
  );
}

function Answers({ data, row }: { data: DataSummary; row: readonly number[] }) {
  const { predict: texts } = useTexts();
  const nameOf = useDataNames();
  // While a row is typed the answers to the former one stay.
  const answers = useFollowed(row, followedRow)?.answer ?? null;
  if (answers === null) return null;
  const { classNames, targetName, task } = data;
  return (
    <div role="status">
      <table className={classes.answers}>
        <thead>
          <tr>
            <th scope="col">{texts.variant}</th>
            <th scope="col">{task === 'regression' ? nameOf(targetName) : texts.answer}</th>
            {classNames.map((name) => (
              <th key={name} scope="col">
                {texts.of(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answers.map((answer, variant) => (
            <tr key={variantNames[variant]}>
              <th scope="row">
                <VariantLetter variant={variant} />
              </th>
              {'value' in answer ? (
                <td>{formatUnits(answer.value)}</td>
              ) : (
                <>
                  <td>{answer.class ?? texts.notFinite}</td>
                  {classNames.map((name, index) => (
                    <td key={name}>
                      {formatPercent(answer.probabilities[name])}{' '}
                      <span className={classes.logit}>{formatNumber(answer.logits[index])}</span>
                    </td>
                  ))}
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {task === 'classification' && <p className={classes.logit}>{texts.note}</p>}
    </div>
  );
}
