import { Button } from '@mantine/core';
import classes from '../controls/fields.module.css';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';

/** Opens others while the data are the user's own images; what they are stands below. */
export function ImagesButton({ openImages }: { openImages(): void }) {
  const texts = useTexts().idx;
  const images = usePlayground((state) => state.images);
  const isUsed = usePlayground(({ lab }) => lab.base.data === 'idx');
  if (!isUsed) return null;
  return (
    <>
      <div className={classes.field}>
        <Button
          variant="default"
          size="compact-xs"
          className={classes.fieldWide}
          onClick={openImages}
        >
          {texts.open}
        </Button>
      </div>
      {images !== null && (
        <p className={classes.fieldNote} title={images.fileNames.join(', ')}>
          {texts.inUse(
            images.rowCount,
            images.width,
            images.height,
            images.classCount,
            images.leftOut,
          )}
        </p>
      )}
    </>
  );
}
