import { generateDataset, isGenerated } from '../../data/generated/generate';
import { prepareTraining } from '../../data/trainingData';
import { lessons } from '../../lessons/catalogue/lessons';
import type { LessonRun, LessonVariant, Step } from '../../lessons/lesson';
import { type Answer, type StepProgress, stepProgress } from '../../lessons/stepProgress';
import type { Attempt } from '../../lessons/testing/walks';
import { planNetwork } from '../../network/plan';
import { changeVariant, type Lab, variantNames, variantSpecs } from '../../spec/lab';
import type { LessonName } from '../../spec/lessonNames';
import { parseQuery } from '../../spec/link/query';
import type { Spec } from '../../spec/spec';
import { trainers } from '../engines';
import { train } from '../training';

/** Returns a step of a lesson by its name. */
export function stepNamed(lesson: LessonName, name: string): Step {
  return lessons[lesson].steps[name];
}

function labOf(query: string, seed: number): Lab {
  return changeVariant(parseQuery(query).lab, 0, { seed });
}

async function trained(spec: Spec, steps: number): Promise<LessonVariant> {
  if (!isGenerated(spec.data)) throw new Error(`data=${spec.data}`);
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const trainer = await trainers.wasm(planNetwork(spec, data), data, spec);
  const { records, stopped } = await train({ trainer, data, spec }, { steps, every: null });
  trainer.dispose();
  const isHalted = stopped.reason === 'notFinite';
  return {
    spec,
    initial: records[0],
    measured: records,
    latest: records[records.length - 1],
    isHalted,
    isOver: stopped.reason !== 'steps',
  };
}

async function trainedLab(lab: Lab, steps: number): Promise<LessonVariant[]> {
  const variants: LessonVariant[] = [];
  for (const spec of variantSpecs(lab)) variants.push(await trained(spec, steps));
  return variants;
}

/** Returns what the step measures of its trial, as a person runs it. */
export async function triedRun({ query, trial }: Step, seed: number): Promise<LessonRun> {
  const lab = labOf(query, seed);
  const tried = trial?.query === undefined ? lab : labOf(trial.query, seed);
  const before = trial?.query === undefined ? null : await trainedLab(lab, 0);
  return {
    variants: await trainedLab(tried, trial?.steps ?? 0),
    opened: variantSpecs(lab),
    before,
  };
}

/** Returns how far a step is after what a person has done in it. */
export async function attempted(
  step: Step,
  { changes, steps }: Attempt,
  { seed, answer }: { seed: number; answer: Answer | null },
): Promise<StepProgress> {
  const lab = labOf(step.query, seed);
  const changed = changes.reduce(
    (present, [variant, made]) => changeVariant(present, variantNames.indexOf(variant), made),
    lab,
  );
  const run: LessonRun = {
    variants: await trainedLab(changed, steps),
    opened: variantSpecs(lab),
    before: null,
  };
  return stepProgress(step, run, answer);
}
