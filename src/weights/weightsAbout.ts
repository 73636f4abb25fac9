import * as v from 'valibot';
import type { TrainingData } from '../data/trainingData';
import { labOf } from '../spec/lab';
import { formatQuery } from '../spec/link/query';
import type { Spec } from '../spec/spec';

/** What a file of weights says of its network, beside the numbers. */
export interface WeightsAbout {
  /** The query of its experiment, which has its layers and its activation. */
  query: string;
  /** Updates that have been made. */
  step: number;
  /** The network is fed (x − mean) / deviation of each. */
  inputs: Column[];
  /** Its answer is mean + deviation × output; classes have a logit each. */
  outputs: Column[];
}

interface Column {
  name: string;
  mean: number;
  deviation: number;
}

type DataFacts = Pick<
  TrainingData,
  'inputNames' | 'inputScale' | 'targetScale' | 'task' | 'classNames' | 'targetName'
>;

export const weightsFormat = 'gradient-playground-weights';

export function weightsAbout(spec: Spec, data: DataFacts, step: number): WeightsAbout {
  const outputs = data.task === 'classification' ? data.classNames : [data.targetName];
  return {
    query: formatQuery(labOf([spec])),
    step,
    inputs: columnsOf(data.inputNames, data.inputScale),
    outputs: columnsOf(outputs, data.targetScale),
  };
}

function columnsOf(names: readonly string[], scale: DataFacts['inputScale']): Column[] {
  return names.map((name, column) => ({
    name,
    mean: scale === null ? 0 : scale.mean[column],
    deviation: scale === null ? 1 : scale.deviation[column],
  }));
}

const aboutSchema = v.object({ format: v.literal(weightsFormat), query: v.string() });

/** Returns the query that a file of ours says; null for another program's. */
export function queryIn(about: unknown): string | null {
  const read = v.safeParse(aboutSchema, about);
  return read.success ? read.output.query : null;
}
