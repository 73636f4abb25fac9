import {
  Alert,
  Button,
  Checkbox,
  FileButton,
  Group,
  NativeSelect,
  ScrollArea,
  Table,
  Textarea,
} from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatCount } from '../../i18n/number';
import type {
  ChoiceRefusal,
  ReadHeader,
  ReadRefusal,
  TableChoice,
  TableSummary,
} from '../../store/data/userData';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { useActions, useTexts } from '../usePlayground';
import classes from './table.module.css';

interface TableDialogProps extends Opened {
  /** A file that was dropped on the page. */
  dropped: File | null;
}

/** Opens the user's own table: a file, a dropped file or a pasted text, then its columns. */
export function TableDialog({ opened, close, dropped }: TableDialogProps) {
  const { table: texts } = useTexts();
  const { table, refusal, readFile, readText, clear } = useTableReader();
  const [pasted, setPasted] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, when it is dropped
  useEffect(() => {
    if (dropped !== null) void readFile(dropped);
  }, [dropped]);
  return (
    <Dialog title={texts.title} size="xl" opened={opened} close={close}>
      {refusal !== null && (
        <Alert color="red" mb="sm">
          {refusal.reason === 'unreadable' ? texts.unreadable : texts.refusal(refusal)}
        </Alert>
      )}
      {table === null ? (
        <>
          <p>{texts.intro}</p>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(file) => file !== null && void readFile(file)}
          >
            {(props) => (
              <Button variant="filled" {...props}>
                {texts.pick}
              </Button>
            )}
          </FileButton>
          <p>{texts.drop}</p>
          <Textarea
            aria-label={texts.pasteLabel}
            autosize
            minRows={6}
            maxRows={12}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <Button mt="sm" onClick={() => void readText(texts.pastedName, pasted, 'auto')}>
            {texts.readPasted}
          </Button>
        </>
      ) : (
        <TableChooser
          key={`${table.fileName} ${table.header} ${table.text.length}`}
          table={table}
          readAs={(header) => void readText(table.fileName, table.text, header)}
          back={clear}
          done={() => {
            clear();
            close();
          }}
        />
      )}
    </Dialog>
  );
}

/** Reads texts as tables. `table` is null before anything was read; `refusal` says why the last text is none. */
function useTableReader() {
  const { readTable } = useActions();
  const [table, setTable] = useState<ReadText | null>(null);
  const [refusal, setRefusal] = useState<ReadRefusal | { reason: 'unreadable' } | null>(null);

  async function readText(fileName: string, text: string, header: ReadHeader): Promise<void> {
    const summary = await readTable(text, header);
    const isRefused = 'reason' in summary;
    setRefusal(isRefused ? summary : null);
    setTable(isRefused ? null : { fileName, text, header, summary });
  }

  async function readFile(file: File): Promise<void> {
    try {
      await readText(file.name, await file.text(), 'auto');
    } catch {
      setTable(null);
      setRefusal({ reason: 'unreadable' });
    }
  }

  function clear(): void {
    setTable(null);
    setRefusal(null);
  }

  return { table, refusal, readFile, readText, clear };
}

/** A text that was read as a table, and how. */
interface ReadText {
  fileName: string;
  text: string;
  header: ReadHeader;
  summary: TableSummary;
}

interface TableChooserProps {
  table: ReadText;
  readAs(header: ReadHeader): void;
  back(): void;
  done(): void;
}

const headers: ReadHeader[] = ['auto', 'yes', 'no'];

/** A read table in preview: which column is the target, which ones are features. */
function TableChooser({ table, readAs, back, done }: TableChooserProps) {
  const { table: texts } = useTexts();
  const { takeTable } = useActions();
  const { fileName, text, header, summary } = table;
  const [choice, setChoice] = useState<TableChoice>(summary.suggestion);
  const [refusal, setRefusal] = useState<ChoiceRefusal | null>(null);
  const target = summary.columns.find(({ name }) => name === choice.target);

  const chooseTarget = (name: string): void => {
    const column = summary.columns.find((other) => other.name === name);
    const features = summary.columns.filter((other) => other.isInformative && other !== column);
    setChoice({
      target: name,
      features: features.map((feature) => feature.name),
      task: column?.task ?? 'classification',
    });
  };
  const toggle = (name: string): void => {
    const features = choice.features.includes(name)
      ? choice.features.filter((feature) => feature !== name)
      : [...choice.features, name];
    setChoice({ ...choice, features });
  };
  const take = async (): Promise<void> => {
    const refused = await takeTable({ fileName, text, header, choice });
    setRefusal(refused);
    if (refused === null) done();
  };

  return (
    <>
      <p>{texts.read(fileName, summary.rowCount, summary.columns.length)}</p>
      <Group align="end" mb="sm">
        <NativeSelect
          label={texts.target}
          value={choice.target}
          data={summary.columns.map(({ name }) => name)}
          onChange={(event) => chooseTarget(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.task}
          value={choice.task}
          disabled={target?.type === 'text'}
          data={(['classification', 'regression'] as const).map((task) => ({
            value: task,
            label: texts.tasks[task],
          }))}
          onChange={(event) =>
            setChoice({ ...choice, task: event.currentTarget.value as TableChoice['task'] })
          }
        />
        <NativeSelect
          label={texts.headerLabel}
          value={header}
          data={headers.map((value) => ({ value, label: texts.headers[value] }))}
          onChange={(event) => readAs(event.currentTarget.value as ReadHeader)}
        />
      </Group>
      <ScrollArea.Autosize mah="46vh" type="auto">
        <Table stickyHeader withRowBorders aria-label={texts.preview}>
          <Table.Thead>
            <Table.Tr>
              {(['roleLabel', 'column', 'typeLabel', 'emptyCells', 'distinct'] as const).map(
                (name) => (
                  <Table.Th key={name}>{texts[name]}</Table.Th>
                ),
              )}
              <Table.Th colSpan={summary.preview.length}>{texts.preview}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {summary.columns.map((column, index) => (
              <Table.Tr key={column.name}>
                <Table.Td>
                  {column.name === choice.target ? (
                    texts.target
                  ) : (
                    <Checkbox
                      size="xs"
                      aria-label={texts.featureOf(column.name)}
                      checked={choice.features.includes(column.name)}
                      onChange={() => toggle(column.name)}
                    />
                  )}
                </Table.Td>
                <Table.Th scope="row">{column.name}</Table.Th>
                <Table.Td>{texts.types[column.type]}</Table.Td>
                <Table.Td>{formatCount(column.emptyCount)}</Table.Td>
                <Table.Td>{formatCount(column.distinctCount)}</Table.Td>
                {summary.preview.map((cells, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a table have no identity but their place
                  <Table.Td key={row} className={classes.previewCell}>
                    {cells[index]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {refusal !== null && (
        <Alert color="red" mt="sm">
          {texts.refusal(refusal)}
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
