import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../i18n/reason';
import type { Reading, ReadRefusal, TableSource } from '../../store/data/userData';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { useActions, useTexts } from '../usePlayground';
import { KeptData } from './KeptData';
import { SampleTables } from './SampleTables';
import { TableChooser } from './TableChooser';
import type { ReadFiles } from './TableFacts';
import classes from './table.module.css';

interface TableDialogProps extends Opened {
  /** Files that were dropped on the page. */
  dropped: File[];
}

/** Opens the user's own table: a file or two, dropped, chosen or pasted, then its columns. */
export function TableDialog({ opened, close, dropped }: TableDialogProps) {
  const { table: texts } = useTexts();
  const { table, refusal, waitsFor, readFiles, readSources, refuse, clear } = useTableReader();
  const [pasted, setPasted] = useState('');
  // A file that was mended is chosen again under its name.
  const forgetChosen = useRef<() => void>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are read once, when they are dropped
  useEffect(() => {
    if (dropped.length > 0) void readFiles(dropped);
  }, [dropped]);
  return (
    <Dialog title={texts.title} size="xl" opened={opened} close={close}>
      {refusal !== null && (
        <Alert color="red" mb="sm">
          {refusal.reason === 'unreadable'
            ? texts.unreadable
            : sentenceOf(texts.reasons.refusals, 'reason', refusal)}
        </Alert>
      )}
      {waitsFor !== null && <p role="status">{texts.reading(waitsFor)}</p>}
      {table === null ? (
        <>
          <p>{texts.intro}</p>
          <FileButton
            multiple
            accept=".csv,.gz,.tsv,.txt,.dat,.data,.tab,text/csv,text/tab-separated-values,text/plain"
            resetRef={forgetChosen}
            onChange={(files) => {
              if (files.length > 0) void readFiles(files);
              forgetChosen.current?.();
            }}
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
          <Button mt="sm" onClick={() => void readSources(texts.pastedName, [pasted])}>
            {texts.readPasted}
          </Button>
          <SampleTables
            read={(fileName, bytes) => void readSources(fileName, [bytes])}
            fail={refuse}
          />
          <p className={classes.limits}>{texts.limits}</p>
          <KeptData name="csv" done={close} />
        </>
      ) : (
        <TableChooser
          key={JSON.stringify([
            table.fileName,
            table.summary.columns.map(({ name }) => name),
            table.summary.reading.header,
          ])}
          table={table}
          readAs={(reading) => void readSources(table.fileName, table.sources, reading)}
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

/** Reads files as tables, which takes a while; `refusal` says why the last file is none. */
function useTableReader() {
  const { readTable } = useActions();
  const [table, setTable] = useState<ReadFiles | null>(null);
  const [refusal, setRefusal] = useState<ReadRefusal | { reason: 'unreadable' } | null>(null);
  const [waitsFor, setWaitsFor] = useState<string | null>(null);

  async function readSources(
    fileName: string,
    sources: TableSource[],
    reading?: Reading,
  ): Promise<void> {
    setWaitsFor(fileName);
    const summary = await readTable(sources, reading).finally(() => setWaitsFor(null));
    const isRefused = 'reason' in summary;
    setRefusal(isRefused ? summary : null);
    setTable(isRefused ? null : { fileName, sources, summary });
  }

  async function readFiles(files: File[]): Promise<void> {
    const inOrder = trainingFirst(files);
    const fileName = inOrder.map(({ name }) => name).join(' + ');
    setRefusal(null);
    try {
      const sources = await Promise.all(
        inOrder.map(async (file) => new Uint8Array(await file.arrayBuffer())),
      );
      await readSources(fileName, sources);
    } catch {
      refuse();
    }
  }

  function refuse(): void {
    setTable(null);
    setRefusal({ reason: 'unreadable' });
  }

  function clear(): void {
    setTable(null);
    setRefusal(null);
  }

  return { table, refusal, waitsFor, readFiles, readSources, refuse, clear };
}

/** The name of a file whose rows validate. */
const validates = /(^|[^a-z])(test|valid|validation|val|dev|holdout|eval)([^a-z]|$)/i;

/** The rows that train come first; a file named like a test comes last. */
function trainingFirst(files: File[]): File[] {
  return files.toSorted((a, b) => Number(validates.test(a.name)) - Number(validates.test(b.name)));
}
