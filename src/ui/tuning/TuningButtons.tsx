import { Button } from '@mantine/core';
import { useState } from 'react';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { CrossValidationDialog } from './CrossValidationDialog';
import { RangeTestDialog } from './RangeTestDialog';

const jobs = ['rangeTest', 'crossValidation'] as const;

/** Opens what finds values for the training parameters. */
export function TuningButtons() {
  const texts = useTexts().tuning;
  const [dialog, setDialog] = useState<(typeof jobs)[number] | null>(null);
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const close = (): void => setDialog(null);
  return (
    <div className="button-row">
      {jobs.map((job) => (
        <Button
          key={job}
          variant="default"
          size="compact-xs"
          disabled={isDead}
          onClick={() => setDialog(job)}
        >
          {texts[job].open}
        </Button>
      ))}
      <RangeTestDialog opened={dialog === 'rangeTest'} close={close} />
      <CrossValidationDialog opened={dialog === 'crossValidation'} close={close} />
    </div>
  );
}
