import { Alert, Button, FileButton } from '@mantine/core';
import { useEffect } from 'react';
import { Dialog } from '../dialogs/Dialog';
import { useTexts } from '../useTexts';
import { useImageReader } from './useImageReader';

interface ImageDialogProps {
  opened: boolean;
  close(): void;
  /** Files that were dropped on the page. */
  dropped: File[];
}

/** Opens the user's own images: two files, together or one after the other. */
export function ImageDialog({ opened, close, dropped }: ImageDialogProps) {
  const { idx: texts } = useTexts();
  const reader = useImageReader(close);
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are read once, when they are dropped
  useEffect(() => {
    if (dropped.length > 0) void reader.add(dropped);
  }, [dropped]);
  const { half, refusal } = reader;
  return (
    <Dialog title={texts.title} size="lg" opened={opened} close={close}>
      {refusal !== null && (
        <Alert color="red" role="alert" mb="sm">
          {refusal.reason === 'unreadable' ? texts.unreadable : texts.refusal(refusal)}
        </Alert>
      )}
      <p>{texts.intro}</p>
      {half !== null && <p role="status">{texts.half[half.holds](half.file.name, half.count)}</p>}
      <FileButton multiple onChange={(files) => void reader.add(files)}>
        {(props) => <Button {...props}>{texts.pick}</Button>}
      </FileButton>
      <p>{texts.drop}</p>
    </Dialog>
  );
}
