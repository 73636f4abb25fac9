import { Alert, Button, FileButton } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { ImageFile, ImageRefusal } from '../../store/data/userData';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { useActions, useTexts } from '../usePlayground';
import { KeptData } from './KeptData';
import classes from './table.module.css';

interface ImageDialogProps extends Opened {
  /** Files that were dropped on the page. */
  dropped: File[];
}

/** Opens the user's own images: two or four files, together or one after the other. */
export function ImageDialog({ opened, close, dropped }: ImageDialogProps) {
  const { idx: texts } = useTexts();
  const { half, refusal, add } = useImageReader(close);
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are read once, when they are dropped
  useEffect(() => {
    if (dropped.length > 0) void add(dropped);
  }, [dropped]);
  // A file that was mended is chosen again under its name.
  const forgetChosen = useRef<() => void>(null);
  return (
    <Dialog title={texts.title} size="lg" opened={opened} close={close}>
      {refusal !== null && (
        <Alert color="red" mb="sm">
          {refusal.reason === 'unreadable' ? texts.unreadable : texts.refusal(refusal)}
        </Alert>
      )}
      <p>{texts.intro}</p>
      {half !== null && <p role="status">{texts.half[half.holds](half.file.name, half.count)}</p>}
      <FileButton
        multiple
        resetRef={forgetChosen}
        onChange={(files) => {
          void add(files);
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
      <p className={classes.limits}>{texts.limits}</p>
      <KeptData name="idx" done={close} />
    </Dialog>
  );
}

/** One file of a pair, which waits for the other. */
interface Half {
  file: ImageFile;
  holds: 'images' | 'labels';
  count: number;
}

/** @param done is called when a pair of files is the data */
function useImageReader(done: () => void) {
  const { takeImages } = useActions();
  const [half, setHalf] = useState<Half | null>(null);
  const [refusal, setRefusal] = useState<ImageRefusal | { reason: 'unreadable' } | null>(null);

  /** Takes the files, with the one that waits where there is only one. */
  async function take(files: File[]): Promise<void> {
    const added = await Promise.all(files.map(imageFileOf));
    const waiting = half !== null && added.length === 1 ? [half.file] : [];
    const result = await takeImages([...waiting, ...added]);
    setRefusal(result.kind === 'refused' ? result.refusal : null);
    if (result.kind === 'half') {
      setHalf({ file: added[0], holds: result.holds, count: result.count });
    }
    if (result.kind !== 'used') return;
    setHalf(null);
    done();
  }

  const add = async (files: File[]): Promise<void> => {
    if (files.length > 0) await take(files).catch(() => setRefusal({ reason: 'unreadable' }));
  };
  return { half, refusal, add };
}

async function imageFileOf(file: File): Promise<ImageFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
