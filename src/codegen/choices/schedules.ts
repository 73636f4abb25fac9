import type { ScheduleName, Spec } from '../../spec/spec';
import { lines, when } from '../program';

/** Factors on the learning rate after `share` of the way; `plateaus` counts what has been found of them. */
const factors: Record<ScheduleName, { python: string | null; javascript: string | null }> = {
  constant: { python: null, javascript: null },
  // He et al. 2016.
  step: {
    python: '(1 if share < 0.5 else 0.1 if share < 0.75 else 0.01)',
    javascript: '(share < 0.5 ? 1 : share < 0.75 ? 0.1 : 0.01)',
  },
  exponential: { python: '0.01**share', javascript: '0.01 ** share' },
  // Loshchilov and Hutter 2017, without restarts.
  cosine: {
    python: '0.5 * (1 + math.cos(math.pi * share))',
    javascript: '0.5 * (1 + Math.cos(Math.PI * share))',
  },
  plateau: { python: 'max(0.001, 0.5**plateaus)', javascript: 'Math.max(0.001, 0.5 ** plateaus)' },
};

/** Steps in which a schedule comes to its end where the run has none. */
const defaultHorizon = 1_000;

type Schedule = Pick<Spec, 'schedule' | 'warmup' | 'steps'>;

/** Says whether the rate changes from step to step. */
export function hasSchedule({ schedule, warmup }: Pick<Spec, 'schedule' | 'warmup'>): boolean {
  return schedule !== 'constant' || warmup > 0;
}

/** The variables that the rate of an update depends on. */
function argumentsOf({ schedule, warmup }: Schedule): string {
  const isPlateau = schedule === 'plateau';
  return [...(warmup > 0 || !isPlateau ? ['step'] : []), ...(isPlateau ? ['plateaus'] : [])].join(
    ', ',
  );
}

/** Returns the function `learning_rate` in Python and how it is called. */
export function pythonSchedule(schedule: Schedule): { definition: string; call: string } {
  const { warmup } = schedule;
  const factor = factors[schedule.schedule].python;
  const call = `learning_rate(${argumentsOf(schedule)})`;
  const definition = lines(
    `def ${call}:`,
    when(
      warmup > 0,
      `    if step < ${warmup}:  # the warm-up of Goyal et al. (2017)
        return LEARNING_RATE * (step + 1) / ${warmup}`,
    ),
    when(factor?.includes('share') ?? false, `    share = min(1, ${shareOf(schedule)})`),
    `    return ${factor === null ? 'LEARNING_RATE' : `LEARNING_RATE * ${factor}`}`,
  );
  return { definition, call };
}

/** Returns the function `learningRate` in JavaScript and how it is called. */
export function javascriptSchedule(schedule: Schedule): { definition: string; call: string } {
  const { warmup } = schedule;
  const factor = factors[schedule.schedule].javascript;
  const call = `learningRate(${argumentsOf(schedule)})`;
  const definition = lines(
    `function ${call} {`,
    when(
      warmup > 0,
      `  // The warm-up of Goyal et al. (2017).
  if (step < ${warmup}) return (LEARNING_RATE * (step + 1)) / ${warmup};`,
    ),
    when(factor?.includes('share') ?? false, `  const share = Math.min(1, ${shareOf(schedule)});`),
    `  return ${factor === null ? 'LEARNING_RATE' : `LEARNING_RATE * ${factor}`};`,
    '}',
  );
  return { definition, call };
}

/** The share of the way after the warm-up. */
function shareOf({ warmup, steps }: Schedule): string {
  const horizon = steps > warmup ? steps - warmup : defaultHorizon;
  return warmup > 0 ? `(step - ${warmup}) / ${horizon}` : `step / ${horizon}`;
}
