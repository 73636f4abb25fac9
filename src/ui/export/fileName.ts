import type { PlaygroundState } from '../../store/playgroundState';
import { latestStep } from '../run/shownRecords';

type Run = Pick<PlaygroundState, 'lab' | 'variants'>;

/** Such as `residual-ladder-loss-step-150.svg`: of which experiment, what, and how far. */
export function fileName({ lab, variants }: Run, what: string, extension: string): string {
  const slug = what
    .toLowerCase()
    .replaceAll('×', 'by')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${lab.preset ?? 'experiment'}-${slug}-step-${latestStep(variants)}.${extension}`;
}
