import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Dialog } from '../dialogs/Dialog';
import { useTexts } from '../useTexts';
import { TableChooser } from './TableChooser';
import { useTableReader } from './useTableReader';

interface TableDialogProps {
  opened: boolean;
  close(): void;
  /** A file that was dropped on the page. */
  dropped: File | null;
}

/** Opens the user's own table: a file, a dropped file or a pasted text, then its columns. */
export function TableDialog({ opened, close, dropped }: TableDialogProps) {
  const { table: texts } = useTexts();
  const reader = useTableReader();
  const [pasted, setPasted] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is read once, when it is dropped
  useEffect(() => {
    if (dropped !== null) void reader.readFile(dropped);
  }, [dropped]);
  const { table, refusal } = reader;
  return (
    <Dialog title={texts.title} size="xl" opened={opened} close={close}>
      {refusal !== null && (
        <Alert color="red" role="alert" mb="sm">
          {refusal.reason === 'unreadable' ? texts.unreadable : texts.refusal(refusal)}
        </Alert>
      )}
      {table === null ? (
        <>
          <p>{texts.intro}</p>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(file) => file !== null && void reader.readFile(file)}
          >
            {(props) => <Button {...props}>{texts.pick}</Button>}
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
          <Button
            variant="default"
            mt="sm"
            onClick={() => void reader.readText(texts.pastedName, pasted, 'auto')}
          >
            {texts.readPasted}
          </Button>
        </>
      ) : (
        <TableChooser
          key={`${table.fileName} ${table.header} ${table.text.length}`}
          table={table}
          readAs={(header) => void reader.readText(table.fileName, table.text, header)}
          back={reader.clear}
          done={() => {
            reader.clear();
            close();
          }}
        />
      )}
    </Dialog>
  );
}
