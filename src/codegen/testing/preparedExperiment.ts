import type { Dataset } from '../../data/dataset';
import { generateDataset, isGenerated } from '../../data/generated/generate';
import { splitTable } from '../../data/splitTable';
import { prepareTraining } from '../../data/trainingData';
import { stepZeroOf } from '../../engine/experiments/stepZero';
import { createReferenceKernels } from '../../engine/kernels/reference/kernels';
import { advanceBy } from '../../engine/training/advance';
import { createTrainer } from '../../engine/training/trainer';
import { planNetwork } from '../../network/plan';
import { parseQuery } from '../../spec/link/query';
import { defaultSpec, type Spec } from '../../spec/spec';
import type { CodeSource } from '../codeSource';

/** An experiment as programs are written from it, with the files that they read. */
export interface PreparedExperiment {
  query: string;
  source: CodeSource;
  /** The text of `--weights`. */
  weights: string;
  /** The text of `--data`; null for sequences, which no program reads from a file. */
  table: string | null;
  /** Gradient norms of step 0, in float64. */
  norms: number[];
  /** Validation loss where the run ends, of its best network if it has patience; of standardized targets as they are. */
  lastLoss: number;
}

/** Prepares the experiment of a query; it has 6 steps unless the query says otherwise. */
export async function preparedExperiment(query: string): Promise<PreparedExperiment> {
  const { lab, ignored } = parseQuery(query.includes('steps=') ? query : `${query}&steps=6`);
  if (ignored.length > 0) throw new Error(`${query}: ${ignored[0].name} is ignored`);
  const spec = lab.base;
  const data = prepareTraining(datasetOf(spec), spec);
  const plan = planNetwork(spec, data);
  const trainer = createTrainer(createReferenceKernels(), plan, data, spec);
  const { record } = await trainer.measure([]);
  await advanceBy(trainer, spec.steps);
  await trainer.restoreBest();
  const { record: last } = await trainer.measure([]);
  trainer.dispose();
  return {
    query,
    source: { spec, data, norms: record.gradientNorms, isChangedByHand: false },
    weights: JSON.stringify(stepZeroOf(plan, data, spec)),
    table: data.length > 1 ? null : splitTable(data),
    norms: record.gradientNorms,
    lastLoss: last.validationLoss / (data.targetScale?.deviation[0] ?? 1) ** 2,
  };
}

/** Draws the data; those of one's own are drawn ones under other names. */
function datasetOf(spec: Spec): Dataset {
  if (isGenerated(spec.data)) return generateDataset(spec.data, spec);
  const drawn = { ...defaultSpec, samples: 60 };
  return spec.data === 'csv' ? generateDataset('houses', drawn) : generateDataset('digits', drawn);
}
