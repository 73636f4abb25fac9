import { Alert, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import type { Job, JobRefusal } from '../../store/jobs/jobs';
import { refusalText } from '../notices/refusalText';
import { useTexts } from '../usePlayground';
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

/** Returns what gives the focus, once a job is cancelled, to the button that starts it again: that of Cancel goes. */
export function focusStart(cancel: HTMLElement): () => void {
  const dialog = cancel.closest<HTMLElement>('[role="dialog"]');
  const focus = (): void =>
    (dialog?.querySelector<HTMLElement>('button[type="submit"]') ?? dialog)?.focus();
  // By then it is drawn as one that can be pressed.
  return () => void window.setTimeout(focus);
}

function JobMessage({ ending }: Pick<Job, 'ending'>) {
  const { tuning, notices } = useTexts();
  if (ending?.kind === 'cancelled') return <p role="status">{tuning.cancelled}</p>;
  const text = failureText(ending, tuning, notices);
  return (
    text !== null && (
      <Alert color="red" my="sm">
        {text}
      </Alert>
    )
  );
}

function failureText(
  ending: Job['ending'],
  tuning: Texts['tuning'],
  notices: Texts['notices'],
): string | null {
  switch (ending?.kind) {
    case 'failed':
      return tuning.failed(ending.message);
    case 'interrupted':
      return tuning.interrupted;
    case 'refused':
      return refusedText(ending.refusal, tuning, notices);
    default:
      return null;
  }
}

function refusedText(
  refusal: JobRefusal,
  tuning: Texts['tuning'],
  notices: Texts['notices'],
): string {
  if (refusal.reason === 'tooManyFolds') return tuning.tooManyFolds(refusal.folds, refusal.rows);
  return refusal.reason === 'rebuilt' ? tuning.rebuilt : refusalText(refusal, notices);
}
