import { Button } from '@mantine/core';
import { modelName } from '../../spec/modelName';
import { activeSpec } from '../activeSpec';
import { ImagesButton } from '../files/ImagesButton';
import { TuningButtons } from '../tuning/TuningButtons';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { ChoiceField } from './ChoiceField';
import classes from './fields.module.css';
import { Group } from './Group';
import { StandardizationButton } from './StandardizationButton';
import { VariantTabs } from './VariantTabs';

interface ControlsProps {
  openTable(): void;
  openImages(): void;
  openStandardization(): void;
}

/** Everything that can be set of the active variant, in four groups. */
export function Controls({ openTable, openImages, openStandardization }: ControlsProps) {
  return (
    <>
      <VariantTabs />
      <Group name="data">
        <ChoiceField name="data" intercepts={{ csv: openTable, idx: openImages }} />
        <div className={classes.buttonRow}>
          <TableButton open={openTable} />
          <StandardizationButton open={openStandardization} />
        </div>
        <TableNote />
        <ImagesButton openImages={openImages} />
      </Group>
      <Group name="network">
        <ModelNote />
      </Group>
      <Group name="regularization" />
      <Group name="training">
        <TuningButtons />
      </Group>
    </>
  );
}

function TableButton({ open }: { open(): void }) {
  const texts = useTexts().controls;
  return (
    <Button variant="default" size="compact-xs" onClick={open}>
      {texts.openTable}
    </Button>
  );
}

/** What the table holds that the data are. */
function TableNote() {
  const texts = useTexts().table;
  const table = usePlayground((state) => state.table);
  const isUsed = usePlayground(({ lab }) => lab.base.data === 'csv');
  return isUsed && table !== null && <p className={classes.fieldNote}>{texts.inUse(table)}</p>;
}

/** Without a hidden layer the network is a model that has a name of its own. */
function ModelNote() {
  const texts = useTexts().controls;
  const model = usePlayground((state) =>
    state.data === null ? null : modelName(activeSpec(state), state.data.task),
  );
  return (
    model !== null && <p className={classes.fieldNote}>{texts.isModel(texts.models[model])}</p>
  );
}
