import { notebookOf, scriptOf } from '../codegen/code';
import type { CodeSource } from '../codegen/codeSource';
import { type Framework, frameworks, hasNotebook, notebookFrameworks } from '../codegen/framework';
import type { CodeForm } from '../codegen/program';
import type { TrainingData } from '../data/trainingData';
import type { Plan } from '../network/plan';
import type { Spec } from '../spec/spec';
import { nodeEngineOf, trainers } from './engines';
import { complain } from './messages';

export interface CodeTask {
  kind: 'code';
  framework: Framework;
  form: CodeForm;
  /** Updates that the program makes; null for those of the query. */
  steps: number | null;
}

/** Reads `--code NAME [--notebook]`. */
export function readCodeTask(
  { code = '', notebook = false }: CodeOptions,
  steps: number | null,
): CodeTask {
  const framework =
    frameworks.find((name) => name === code) ??
    complain(`--code ${code}: it is none of ${frameworks.join(', ')}`);
  if (notebook && !hasNotebook(framework)) {
    complain(`--notebook is for ${notebookFrameworks.join(' and ')}, not for ${framework}`);
  }
  return { kind: 'code', framework, form: notebook ? 'notebook' : 'script', steps };
}

interface CodeOptions {
  code?: string;
  notebook?: boolean;
}

/** Returns the program of an experiment, which prints its gradient norms of step 0 beside those of this engine. */
export async function programOf(
  { framework, form, steps }: CodeTask,
  { spec: trained, data, plan }: { spec: Spec; data: TrainingData; plan: Plan },
): Promise<string> {
  const spec = steps === null ? trained : { ...trained, steps };
  const trainer = await trainers[nodeEngineOf(spec)](plan, data, spec);
  const { record } = await trainer.measure([]);
  trainer.dispose();
  const norms = record.gradientNorms;
  const source: CodeSource = { spec, data, norms, isChangedByHand: false };
  return form === 'notebook' && hasNotebook(framework)
    ? notebookOf(source, framework)
    : scriptOf(source, framework);
}
