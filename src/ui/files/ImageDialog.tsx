import { Alert, Button, FileButton, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { useTexts } from '../usePlayground';
import type { Dropped } from './droppedFiles';
import { ImageChooser } from './ImageChooser';
import imageClasses from './image.module.css';
import { KeptData } from './KeptData';
import classes from './table.module.css';
import { useImageReader } from './useImageReader';

interface ImageDialogProps extends Opened {
  /** What was dropped on the page. */
  dropped: Dropped;
}

/** Opens the user's own images: two or four IDX files, together or one after the other, or a folder of pictures. */
export function ImageDialog({ opened, close, dropped }: ImageDialogProps) {
  const { idx: texts } = useTexts();
  const { half, refusal, read, progress, add, addChosenFolder, clear } = useImageReader();
  // biome-ignore lint/correctness/useExhaustiveDependencies: files are read once, when they are dropped
  useEffect(() => {
    if (dropped.files.length + dropped.folders.length > 0) void add(dropped);
  }, [dropped]);
  // A file that was mended is chosen again under its name.
  const forgetChosen = useRef<() => void>(null);
  const forgetFolder = useRef<() => void>(null);
  const done = (): void => {
    clear();
    close();
  };
  return (
    <Dialog title={texts.title} size="lg" opened={opened} close={done}>
      {refusal !== null && (
        <Alert color="red" mb="sm">
          {refusal.reason === 'unreadable' ? texts.unreadable : texts.refusal(refusal)}
        </Alert>
      )}
      {progress !== null ? (
        <>
          <p role="status">{texts.progress(progress)}</p>
          <progress
            className={imageClasses.progress}
            aria-label={texts.progressLabel}
            value={progress.all === null ? undefined : progress.done}
            max={progress.all ?? undefined}
          />
          <Button mt="sm" onClick={clear}>
            {texts.cancel}
          </Button>
        </>
      ) : read !== null ? (
        <ImageChooser key={read.source.fileNames.join()} pictures={read} back={clear} done={done} />
      ) : (
        <>
          <p>{texts.intro}</p>
          <p>{texts.folderIntro}</p>
          {half !== null && (
            <p role="status">{texts.half[half.holds](half.file.name, half.count)}</p>
          )}
          <Group gap="xs">
            <FileButton
              multiple
              resetRef={forgetChosen}
              onChange={(files) => {
                if (files.length > 0) void add({ files, folders: [] });
                forgetChosen.current?.();
              }}
            >
              {(props) => (
                <Button variant="filled" {...props}>
                  {texts.pick}
                </Button>
              )}
            </FileButton>
            <FileButton
              multiple
              resetRef={forgetFolder}
              inputProps={folderInput}
              onChange={(files) => {
                if (files.length > 0) void addChosenFolder(files);
                forgetFolder.current?.();
              }}
            >
              {(props) => <Button {...props}>{texts.pickFolder}</Button>}
            </FileButton>
          </Group>
          <p>{texts.drop}</p>
          <p className={classes.limits}>{texts.limits}</p>
          <KeptData name="idx" done={close} />
        </>
      )}
    </Dialog>
  );
}

/** The browser then offers folders; React's types do not know the attribute. */
const folderInput = { webkitdirectory: '' } as Record<string, string>;
