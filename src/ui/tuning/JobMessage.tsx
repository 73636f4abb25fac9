import { Alert } from '@mantine/core';
import type { Job } from '../../store/jobs/jobs';
import { refusalText } from '../refusalText';
import { useTexts } from '../useTexts';

/** One sentence where a job did not come to its end. */
export function JobMessage({ ending }: { ending: Job['ending'] }) {
  const { tuning: texts, notices } = useTexts();
  switch (ending?.kind) {
    case 'refused':
      return (
        <JobAlert>
          {ending.refusal.reason === 'tooManyFolds'
            ? texts.tooManyFolds(ending.refusal.folds, ending.refusal.rows)
            : refusalText(ending.refusal, notices)}
        </JobAlert>
      );
    case 'failed':
      return <JobAlert>{texts.failed(ending.message)}</JobAlert>;
    case 'interrupted':
      return <JobAlert>{texts.interrupted}</JobAlert>;
    case 'cancelled':
      return <p role="status">{texts.cancelled}</p>;
    default:
      return null;
  }
}

function JobAlert({ children }: { children: string }) {
  return (
    <Alert color="red" role="alert" my="sm">
      {children}
    </Alert>
  );
}
