import { Alert, Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Orientation, SamplePictures } from '../../store/data/userData';
import { Picture } from '../canvas/Picture';
import { useActions, useTexts } from '../usePlayground';
import classes from './image.module.css';
import type { ReadPictures } from './useImageReader';

interface ImageChooserProps {
  pictures: ReadPictures;
  back(): void;
  done(): void;
}

/** Shows pictures as they would be learnt, so that a person sees whether they lie on their side, and can turn them. */
export function ImageChooser({ pictures, back, done }: ImageChooserProps) {
  const { idx: texts, charts } = useTexts();
  const { takeImages, sampleImages } = useActions();
  const { source, facts, suggestion, folder } = pictures;
  const [orientation, setOrientation] = useState(suggestion);
  const [samples, setSamples] = useState<SamplePictures | null>(null);
  const [isLost, setIsLost] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    void sampleImages(orientation).then((shown) => isCurrent && setSamples(shown));
    return () => {
      isCurrent = false;
    };
  }, [orientation, sampleImages]);
  const take = async (): Promise<void> => {
    if (await takeImages({ ...source, orientation })) done();
    else setIsLost(true);
  };
  const isChanged = orientation.isMirrored || orientation.turns > 0;
  return (
    <>
      <p>
        <strong>{source.fileNames.join(' + ')}</strong>
        <br />
        {texts.inUse({ ...facts, leftOut: facts.leftOut + (folder?.leftOut ?? 0) })}
      </p>
      {folder !== null && (
        <p>
          {charts.sentences([
            ...(folder.unreadable > 0 ? [texts.unreadablePictures(folder.unreadable)] : []),
            ...(folder.skipped > 0 ? [texts.otherFiles(folder.skipped)] : []),
          ])}
        </p>
      )}
      {suggestion.turns > 0 && isChanged && <p>{texts.emnist}</p>}
      <p>{texts.look}</p>
      {samples !== null && (
        <ul className={classes.samples} aria-label={texts.samplesLabel}>
          {samples.pictures.map(({ className, ink }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pictures have no identity but their place
            <li key={place}>
              <Picture grid={samples} image={ink} />
              <span className={classes.className} title={className}>
                {className}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs" mt="sm">
        <Button onClick={() => setOrientation(turned(orientation))}>{texts.turn}</Button>
        <Button onClick={() => setOrientation(mirrored(orientation))}>{texts.mirror}</Button>
        <Button
          aria-pressed={orientation.isNegative}
          onClick={() => setOrientation({ ...orientation, isNegative: !orientation.isNegative })}
        >
          {texts.negative}
        </Button>
      </Group>
      {isLost && (
        <Alert color="red" mt="sm">
          {texts.unreadable}
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

/** Turned by a quarter, clockwise. */
function turned(orientation: Orientation): Orientation {
  return { ...orientation, turns: ((orientation.turns + 1) % 4) as Orientation['turns'] };
}

/** Mirrored from left to right as it is seen: a mirror before turns undoes their sense. */
function mirrored(orientation: Orientation): Orientation {
  const turns = ((4 - orientation.turns) % 4) as Orientation['turns'];
  return { ...orientation, isMirrored: !orientation.isMirrored, turns };
}
