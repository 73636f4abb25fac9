import { Button } from '@mantine/core';
import { useState } from 'react';
import { modelName } from '../../spec/modelName';
import { Later, LaterPart, loadedLater } from '../Later';
import { activeSpec, useActions, useFirstTexts, usePlayground, useTexts } from '../usePlayground';
import { DatasetPictures } from './DatasetPictures';
import classes from './fields.module.css';
import { Group } from './Group';
import { ChoiceField } from './ParameterField';
import { Unlocked } from './Unlocked';
import { VariantTabs } from './VariantTabs';

const CrossValidationDialog = loadedLater(() =>
  import('../tuning/CrossValidationDialog').then((module) => module.CrossValidationDialog),
);
const RangeTestDialog = loadedLater(() =>
  import('../tuning/RangeTestDialog').then((module) => module.RangeTestDialog),
);
const SettingsNote = loadedLater(() =>
  import('../lessons/SettingsNote').then((module) => module.SettingsNote),
);

interface ControlsProps {
  openTable(): void;
  openImages(): void;
  openStandardization(): void;
}

/** Everything that can be set of the active variant, in four groups. */
export function Controls({ openTable, openImages, openStandardization }: ControlsProps) {
  const texts = useFirstTexts().controls;
  const data = usePlayground(({ lab }) => lab.base.data);
  const isLesson = usePlayground(({ lessonView }) => lessonView !== null);
  const intercepts = { csv: openTable, idx: openImages };
  return (
    <>
      <VariantTabs />
      <LaterPart>{isLesson && <SettingsNote />}</LaterPart>
      <Group
        name="data"
        tools={
          <>
            <Button size="compact-xs" onClick={openTable}>
              {texts.openTable}
            </Button>
            <Button size="compact-xs" onClick={openStandardization}>
              {texts.openStandardization}
            </Button>
            <AskButton />
          </>
        }
      >
        <Unlocked name="data">
          <DatasetPictures intercepts={intercepts} />
        </Unlocked>
        <div className={classes.dataset}>
          <ChoiceField name="data" intercepts={intercepts} />
        </div>
        <LaterPart>
          {data === 'csv' && <TableNote />}
          {data === 'idx' && <ImagesNote openImages={openImages} />}
        </LaterPart>
      </Group>
      <Group name="network">
        <ModelNote />
      </Group>
      <Group name="regularization" />
      <Group name="training" tools={<TuningButtons />} />
    </>
  );
}

/** Asks the networks about a row that is typed; it begins as the mean of the training rows. */
function AskButton() {
  const texts = useFirstTexts().controls;
  const means = usePlayground(({ data }) => data?.facts.featureScales?.means ?? null);
  const { askRow } = useActions();
  if (means === null) return null;
  return (
    <Button size="compact-xs" onClick={() => askRow(means)}>
      {texts.openPrediction}
    </Button>
  );
}

/** Says what the user's own table holds. */
function TableNote() {
  const texts = useTexts().table;
  const table = usePlayground((state) => state.table);
  return (
    table !== null && (
      <>
        <p className={classes.fieldNote}>{texts.inUse(table)}</p>
        <NotKept />
      </>
    )
  );
}

/** Says that the browser does not keep the user's own data, where it does not. */
function NotKept() {
  const texts = useTexts().keptData;
  const areDataKept = usePlayground((state) => state.areDataKept);
  return !areDataKept && <p className={classes.fieldNote}>{texts.notKept}</p>;
}

/** Says what the user's own images are, below a button that opens others. */
function ImagesNote({ openImages }: { openImages(): void }) {
  const texts = useTexts().idx;
  const images = usePlayground((state) => state.images);
  return (
    <>
      <div className={classes.field}>
        <Button size="compact-xs" className={classes.fieldWide} onClick={openImages}>
          {texts.open}
        </Button>
      </div>
      {images !== null && (
        <p className={classes.fieldNote} title={images.fileNames.join(', ')}>
          {texts.inUse(images)}
          {images !== null && <NotKept />}
        </p>
      )}
    </>
  );
}

/** Names the model that a network without a hidden layer is. */
function ModelNote() {
  const texts = useFirstTexts().controls;
  const model = usePlayground((state) =>
    state.data === null ? null : modelName(activeSpec(state), state.data.task),
  );
  return (
    model !== null && <p className={classes.fieldNote}>{texts.isModel(texts.models[model])}</p>
  );
}

/** Opens the dialogs that find values for the training parameters, and the one that shows the loss around them. */
function TuningButtons() {
  const texts = useFirstTexts().controls;
  const [dialog, setDialog] = useState<'rangeTest' | 'crossValidation' | null>(null);
  const { showSurface } = useActions();
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const close = (): void => setDialog(null);
  return (
    <>
      <Button size="compact-xs" disabled={isDead} onClick={() => setDialog('rangeTest')}>
        {texts.openRangeTest}
      </Button>
      <Button size="compact-xs" disabled={isDead} onClick={() => setDialog('crossValidation')}>
        {texts.openCrossValidation}
      </Button>
      <Button size="compact-xs" disabled={isDead} onClick={() => showSurface(true)}>
        {texts.openSurface}
      </Button>
      <Later opened={dialog === 'rangeTest'} close={close}>
        <RangeTestDialog opened={dialog === 'rangeTest'} close={close} />
      </Later>
      <Later opened={dialog === 'crossValidation'} close={close}>
        <CrossValidationDialog opened={dialog === 'crossValidation'} close={close} />
      </Later>
    </>
  );
}
