import { Button, Group } from '@mantine/core';
import { useEffect } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { defaultRateRange } from '../../spec/grids/rateRange';
import { variantNames } from '../../spec/lab';
import { Dialog } from '../dialogs/Dialog';
import { useActions, usePlayground, usePlaygroundStore } from '../usePlayground';
import { useTexts } from '../useTexts';
import { JobProgress } from './JobProgress';
import { RangeTestChart, suggestionText } from './RangeTestChart';
import classes from './tuning.module.css';

interface Props {
  opened: boolean;
  close(): void;
}

/** Finds a learning rate for the active variant; the test begins when the dialog is opened. */
export function RangeTestDialog({ opened, close }: Props) {
  const { title } = useTexts().tuning.rangeTest;
  const store = usePlaygroundStore();
  useEffect(() => {
    const { jobs, startRangeTest } = store.getState();
    const isAtWork = jobs.rangeTest !== null && jobs.rangeTest.ending === null;
    if (opened && !isAtWork) void startRangeTest(defaultRateRange);
  }, [opened, store]);
  return (
    <Dialog title={title} size="lg" opened={opened} close={close}>
      <RangeTestView close={close} />
    </Dialog>
  );
}

function RangeTestView({ close }: { close(): void }) {
  const texts = useTexts().tuning;
  const job = usePlayground(({ jobs }) => jobs.rangeTest);
  const { startRangeTest, cancelJob, applyFound } = useActions();
  if (job === null) return null;
  const { variant, finding, ending } = job;
  const isAtWork = ending === null;
  const suggestion = isAtWork ? null : (finding?.suggestion ?? null);
  const tried = formatCount(finding?.points.length ?? 0);
  const use = (rate: number): void => {
    void applyFound('rangeTest', 'lr', rate);
    close();
  };
  return (
    <>
      <p>{texts.rangeTest.intro}</p>
      <RangeTestChart job={job} />
      <JobProgress
        job={job}
        text={texts.rangeTest.tried(variantNames[variant], tried)}
        label={texts.rangeTest.title}
      />
      {!isAtWork && finding !== null && (
        <p role="status">{suggestionText(finding, texts.rangeTest)}</p>
      )}
      <p className={classes.source}>{texts.rangeTest.source}</p>
      <Group justify="flex-end" mt="md">
        {isAtWork ? (
          <Button onClick={() => void cancelJob('rangeTest')}>{texts.cancel}</Button>
        ) : (
          <Button onClick={() => void startRangeTest(defaultRateRange)}>
            {texts.rangeTest.again}
          </Button>
        )}
        {suggestion !== null && (
          <Button variant="filled" onClick={() => use(suggestion)}>
            {texts.use(formatNumber(suggestion))}
          </Button>
        )}
      </Group>
    </>
  );
}
