import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '../controls/fields.module.css';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { CrossValidationDialog } from './CrossValidationDialog';
import { RangeTestDialog } from './RangeTestDialog';

/** Opens what finds values for the training parameters. */
export function TuningButtons() {
  const { rangeTest, crossValidation } = useTexts().tuning;
  const [dialog, setDialog] = useState<'rangeTest' | 'crossValidation' | null>(null);
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const close = (): void => setDialog(null);
  return (
    <div className={classes.buttonRow}>
      <Button size="compact-xs" disabled={isDead} onClick={() => setDialog('rangeTest')}>
        {rangeTest.open}
      </Button>
      <Button size="compact-xs" disabled={isDead} onClick={() => setDialog('crossValidation')}>
        {crossValidation.open}
      </Button>
      <RangeTestDialog opened={dialog === 'rangeTest'} close={close} />
      <CrossValidationDialog opened={dialog === 'crossValidation'} close={close} />
    </div>
  );
}
