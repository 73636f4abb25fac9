import { Button, Group } from '@mantine/core';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { Dialog } from '../dialogs/Dialog';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { FoldsChart, FoldsTable } from './FoldsChart';
import { JobProgress } from './JobProgress';
import { SearchForm } from './SearchForm';

interface Props {
  opened: boolean;
  close(): void;
}

/** Compares values of one parameter by k-fold cross-validation of the active variant. */
export function CrossValidationDialog({ opened, close }: Props) {
  const texts = useTexts().tuning.crossValidation;
  return (
    <Dialog title={texts.title} size="xl" opened={opened} close={close}>
      <p>{texts.intro}</p>
      <SearchForm />
      <CrossValidationView close={close} />
    </Dialog>
  );
}

function CrossValidationView({ close }: { close(): void }) {
  const texts = useTexts().tuning;
  const job = usePlayground(({ jobs }) => jobs.crossValidation);
  const { cancelJob, applyFound } = useActions();
  if (job === null) return null;
  const { variant, task, finding, ending } = job;
  const { parameter, values, folds } = task.search;
  const isAtWork = ending === null;
  const best = isAtWork ? null : (finding?.best ?? null);
  const total = values.length * folds;
  const use = (value: number): void => {
    void applyFound('crossValidation', parameter, value);
    close();
  };
  return (
    <>
      <JobProgress
        job={job}
        text={texts.crossValidation.done(
          variantNames[variant],
          formatCount(finding?.done ?? 0),
          formatCount(total),
        )}
        label={texts.crossValidation.progress}
      />
      {finding !== null && (
        <>
          <FoldsChart finding={finding} search={task.search} variant={variant} />
          <FoldsTable finding={finding} search={task.search} />
        </>
      )}
      <Group justify="flex-end" mt="md">
        {isAtWork && (
          <Button onClick={() => void cancelJob('crossValidation')}>{texts.cancel}</Button>
        )}
        {best !== null && (
          <Button variant="filled" onClick={() => use(best)}>
            {texts.use(formatNumber(best))}
          </Button>
        )}
      </Group>
    </>
  );
}
