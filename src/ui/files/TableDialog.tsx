import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReadHeader, ReadRefusal } from '../../store/data/userData';
import { Dialog } from '../dialogs/Dialog';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import { type ReadText, TableChooser } from './TableChooser';

interface TableDialogProps {
  opened: boolean;
  close(): void;
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
