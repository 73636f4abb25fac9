import { Alert, Button, Group, NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../i18n/reason';
import { namesOf } from '../../spec/table';
import type {
  ChoiceRefusal,
  ReadHeader,
  Reading,
  TableChoice,
  TriedChoice,
} from '../../store/data/userData';
import { useActions, useTexts } from '../usePlayground';
import { ColumnTable } from './ColumnTable';
import { type ReadFiles, TableFacts } from './TableFacts';
import { ValidationSelect } from './ValidationSelect';

interface TableChooserProps {
  table: ReadFiles;
  readAs(reading: Reading): void;
  back(): void;
  done(): void;
}

const headers: ReadHeader[] = ['auto', 'yes', 'no'];

/** A read table in preview: what was understood, which column is the target, which ones are features. */
export function TableChooser({ table, readAs, back, done }: TableChooserProps) {
  const { table: texts } = useTexts();
  const { takeTable, suggestTable } = useActions();
  const { fileName, sources, summary } = table;
  const { reading } = summary;
  const [choice, setChoice] = useState<TableChoice>(summary.suggestion);
  const [refusal, setRefusal] = useState<ChoiceRefusal | null>(null);
  /** What a person has said of columns, which a new suggestion leaves as it is. */
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const tried = useTried(choice);
  const target = summary.columns.find(({ name }) => name === choice.target);

  const change = (changes: Partial<TableChoice>): void => {
    setRefusal(null);
    setChoice({ ...choice, ...changes });
  };
  const chooseTarget = async (name: string): Promise<void> => {
    const suggested = await suggestTable(name);
    if (suggested === null) return;
    const names = summary.columns.map((column) => column.name);
    const features = names.filter(
      (one) => one !== name && (ticks.get(one) ?? suggested.features.includes(one)),
    );
    change({ ...suggested, features, validation: choice.validation });
  };
  const toggle = (name: string): void => {
    const isFeature = !choice.features.includes(name);
    setTicks(new Map(ticks).set(name, isFeature));
    const others = choice.features.filter((feature) => feature !== name);
    change({ features: isFeature ? [...others, name] : others });
  };
  const suggestedFor = useRef(summary);
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns are suggested anew when the table is read anew
  useEffect(() => {
    if (suggestedFor.current === summary) return;
    suggestedFor.current = summary;
    void chooseTarget(choice.target);
  }, [summary]);
  const take = async (): Promise<void> => {
    const refused = await takeTable({ fileName, sources, reading, choice });
    setRefusal(refused);
    if (refused === null) done();
  };

  return (
    <>
      <TableFacts table={table} readAs={readAs} />
      <Group align="end" mb="sm">
        <NativeSelect
          label={texts.target}
          value={choice.target}
          data={summary.columns.map(({ name }) => name)}
          onChange={(event) => void chooseTarget(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.task}
          value={choice.task}
          disabled={target?.type === 'text'}
          data={(['classification', 'regression'] as const).map((task) => ({
            value: task,
            label: texts.tasks[task],
          }))}
          onChange={(event) => change({ task: event.currentTarget.value as TableChoice['task'] })}
        />
        <NativeSelect
          label={texts.headerLabel}
          value={reading.header}
          data={headers.map((value) => ({ value, label: texts.headers[value] }))}
          onChange={(event) =>
            readAs({ ...reading, header: event.currentTarget.value as ReadHeader })
          }
        />
        {(reading.encoding !== 'auto' || summary.encoding !== 'utf-8') && (
          <NativeSelect
            label={texts.encodingLabel}
            value={reading.encoding}
            data={namesOf(texts.encodings).map((value) => ({
              value,
              label: texts.encodings[value],
            }))}
            onChange={(event) =>
              readAs({ ...reading, encoding: event.currentTarget.value as Reading['encoding'] })
            }
          />
        )}
        <ValidationSelect
          summary={summary}
          choice={choice}
          choose={(validation) => change({ validation })}
        />
      </Group>
      <ColumnTable
        summary={summary}
        choice={choice}
        uses={tried?.uses ?? []}
        toggle={toggle}
        readAs={readAs}
      />
      <Outcome tried={tried} rowCount={summary.rowCount} />
      {refusal !== null && tried !== null && !('reason' in tried.outcome) && (
        <Alert color="red" mt="sm">
          {sentenceOf(texts.reasons.refusals, 'reason', refusal)}
        </Alert>
      )}
      <Group justify="flex-end" mt="md">
        <Button onClick={back}>{texts.back}</Button>
        <Button variant="filled" onClick={() => void take()}>
          {texts.use}
        </Button>
      </Group>
    </>
  );
}

/** Asks what a choice would make of the table; null until it is known. */
function useTried(choice: TableChoice): TriedChoice | null {
  const { tryTable } = useActions();
  const [tried, setTried] = useState<TriedChoice | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void tryTable(choice).then((answer) => isCurrent && setTried(answer));
    return () => {
      isCurrent = false;
    };
  }, [choice, tryTable]);
  return tried;
}

interface OutcomeProps {
  tried: TriedChoice | null;
  rowCount: number;
}

/** Says how many rows are used, why others are not, and which of them validate. */
function Outcome({ tried, rowCount }: OutcomeProps) {
  const { table: texts, charts } = useTexts();
  if (tried === null) return null;
  const { outcome, parts } = tried;
  const { reasons } = texts;
  if ('reason' in outcome) {
    return <p role="status">{sentenceOf(reasons.refusals, 'reason', outcome)}</p>;
  }
  const leftOut = outcome.leftOutRows.map((rows) => sentenceOf(reasons.leftOut, 'reason', rows));
  return (
    <p role="status">
      {charts.sentences([
        texts.rowsUsed(outcome.rowCount, rowCount),
        ...(leftOut.length > 0 ? [texts.leftOutRows(leftOut)] : []),
        reasons.splits[outcome.split],
        ...(parts !== null && outcome.split !== 'whole'
          ? [texts.parts(parts.train, parts.validation)]
          : []),
        ...(outcome.loneClasses.length > 0 ? [reasons.lone(outcome.loneClasses)] : []),
        ...(outcome.untrainedClasses.length > 0
          ? [reasons.untrained(outcome.untrainedClasses)]
          : []),
      ])}
    </p>
  );
}
