import { Alert, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Job } from '../../store/jobs/jobs';
import { refusalText } from '../refusalText';
import { useTexts } from '../useTexts';
import classes from './tuning.module.css';

interface Props {
  job: Pick<Job, 'share' | 'ending'>;
  /** Says how far the job is. */
  text: string;
  /** The accessible name of its bar. */
  label: string;
  /** Stands beside the bar. */
  children?: ReactNode;
}

/** Shows how far a job is, and a sentence where it did not come to its end. */
export function JobProgress({ job: { share, ending }, text, label, children }: Props) {
  return (
    <>
      <p className={classes.jobLine}>{text}</p>
      {ending === null && (
        <div className={classes.bar}>
          <Progress
            value={100 * share}
            aria-label={label}
            transitionDuration={0}
            className={classes.barFill}
          />
          {children}
        </div>
      )}
      <JobMessage ending={ending} />
    </>
  );
}

function JobMessage({ ending }: Pick<Job, 'ending'>) {
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
    <Alert color="red" my="sm">
      {children}
    </Alert>
  );
}
