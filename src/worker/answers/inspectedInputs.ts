import type { TrainingData } from '../../data/trainingData';
import { concatenated } from '../../engine/kernels/concatenated';
import { boundsOf } from './dataSummary';
import { gridInputs } from './watchedInputs';

/** What a layer is inspected with: a sample of the training split, and the cells of the plane. */
export interface InspectedInputs {
  /** As the network is fed them: the sample, then the plane. */
  rows: Float64Array;
  /** Rows of the sample: the tokens of whole samples for sequences. */
  sampleRows: number;
  /** Cells a side of the plane's grid, from its top; 0 where the inputs are no plane. */
  planeCells: number;
}

/** Enough for a histogram, and few enough for a network of a hundred layers. */
const mostRows = 256;
const cellsOfPlane = 40;

export function inspectedInputs(data: TrainingData): InspectedInputs {
  const { train, length, inputCount, inputScale } = data;
  const samples = Math.min(train.rowCount, Math.max(1, Math.floor(mostRows / length)));
  const sampleRows = samples * length;
  const sample = train.inputs.subarray(0, sampleRows * inputCount);
  const bounds = boundsOf(data);
  if (bounds === null) return { rows: sample, sampleRows, planeCells: 0 };
  const plane = gridInputs(bounds, cellsOfPlane, inputScale);
  const rows = concatenated([sample, plane]);
  return { rows, sampleRows, planeCells: cellsOfPlane };
}
