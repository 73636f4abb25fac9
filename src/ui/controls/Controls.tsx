import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { variantSpecs } from '../../spec/lab';
import type { Spec } from '../../spec/spec';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { BatchField } from './BatchField';
import { ChoiceField } from './ChoiceField';
import { ImagesButton } from './ImagesButton';
import { NumberField } from './NumberField';
import { SliderField } from './SliderField';
import { StandardizationButton } from './StandardizationButton';
import { summarize } from './summaries';
import { VariantTabs } from './VariantTabs';

type GroupName = 'data' | 'network' | 'regularization' | 'training';

interface ControlsProps {
  openTable(): void;
  openImages(): void;
  openStandardization(): void;
}

/** Everything that can be set of the active variant, in four groups. */
export function Controls({ openTable, openImages, openStandardization }: ControlsProps) {
  const isTable = usePlayground(({ lab }) => lab.base.data === 'csv' || lab.base.data === 'idx');
  return (
    <>
      <VariantTabs />
      <Group name="data">
        <ChoiceField name="data" intercepts={{ csv: openTable, idx: openImages }} />
        <TableButton openTable={openTable} />
        <ImagesButton openImages={openImages} />
        {!isTable && <NumberField name="samples" />}
        {!isTable && <SliderField name="noise" step={0.01} />}
        <SliderField name="labelNoise" step={0.01} />
        <SliderField name="trainFraction" step={0.05} />
        {!isTable && <NumberField name="unitSpread" />}
        <ChoiceField name="standardize" />
        <StandardizationButton open={openStandardization} />
      </Group>
      <Group name="network">
        <SliderField name="depth" step={1} />
        <SliderField name="width" step={1} />
        <ChoiceField name="activation" />
        <ChoiceField name="init" />
        <SliderField name="gain" step={0.05} />
        <SliderField name="biasStd" step={0.01} />
        <ChoiceField name="outInit" />
      </Group>
      <Group name="regularization">
        <SliderField name="dropout" step={0.05} />
        <NumberField name="l1" />
        <NumberField name="l2" />
        <NumberField name="clip" />
      </Group>
      <Group name="training">
        <ChoiceField name="optimizer" />
        <NumberField name="lr" />
        <BatchField />
        <ChoiceField name="loss" />
        <NumberField name="seed" />
        <NumberField name="steps" />
        <ChoiceField name="engine" />
      </Group>
    </>
  );
}

/** A group that can be closed; then one line says what it holds. */
function Group({ name, children }: { name: GroupName; children: ReactNode }) {
  const texts = useTexts().controls;
  const summary = usePlayground((state) =>
    summarize[name](variantSpecs(state.lab)[state.activeVariant] as Spec, state, texts),
  );
  return (
    <details className="group" open>
      <summary>
        <span className="group-name">{texts.groups[name]}</span>
        <span className="group-summary">{summary}</span>
      </summary>
      {children}
    </details>
  );
}

function TableButton({ openTable }: { openTable(): void }) {
  const texts = useTexts();
  const table = usePlayground((state) => state.table);
  const isUsed = usePlayground(({ lab }) => lab.base.data === 'csv');
  return (
    <>
      <div className="field">
        <Button variant="default" size="compact-xs" className="field-wide" onClick={openTable}>
          {texts.controls.openTable}
        </Button>
      </div>
      {isUsed && table !== null && <p className="field-note">{texts.table.inUse(table)}</p>}
    </>
  );
}
