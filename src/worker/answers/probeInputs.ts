import { type InputMap, inputsOf } from '../../data/planarInputs';
import type { TrainingData } from '../../data/trainingData';
import { concatenated } from '../../engine/measure/layerReader';
import { boundsOf, outputKindOf, type PlaneBounds } from './dataSummary';

/** A person wants to see the networks' answers to this, beside the data. */
export interface Probe {
  /** A picture row by row, in the data's own units: grey from 0 to 1; null while nothing is drawn. */
  drawing: Float32Array | null;
  /** Number of the validation split's sample that is looked into, for sequences; it may run on beyond the end. */
  sample: number;
  /** The variant whose network is drawn, counted from 0; null while nobody sees it. */
  variant: number | null;
}

/** Nothing is drawn, and the first variant's network is seen. */
export const noProbe: Probe = { drawing: null, sample: 0, variant: 0 };

/**
 * Returns what each measurement passes through the network beside the data, as the network is fed it: the cells
 * of the plane, the picture that was drawn, the sequence that is looked into. Empty where there is none.
 *
 * @param resolution cells a side of the plane's grid
 */
export function probeInputs(data: TrainingData, probe: Probe, resolution: number): Float64Array {
  const { inputCount, length, validation } = data;
  switch (outputKindOf(data)) {
    case 'boundary': {
      const bounds = boundsOf(data);
      return bounds === null ? new Float64Array() : gridInputs(bounds, resolution, data);
    }
    case 'images':
      // A picture that was drawn for images of another size says nothing.
      return probe.drawing?.length === inputCount
        ? inputsOf(Float64Array.from(probe.drawing), data)
        : new Float64Array();
    case 'tokens': {
      const row = probedRow(probe, validation.rowCount);
      const numbers = length * inputCount;
      return validation.inputs.slice(row * numbers, (row + 1) * numbers);
    }
    default:
      return new Float64Array();
  }
}

/**
 * Returns inputs, as the network is fed them, at the centres of a grid's cells, row by row from the top.
 * @param resolution cells a side
 */
function gridInputs(
  { minimum, maximum }: PlaneBounds,
  resolution: number,
  map: InputMap,
): Float64Array {
  const points = new Float64Array(2 * resolution * resolution);
  for (let row = 0; row < resolution; row++) {
    for (let column = 0; column < resolution; column++) {
      const index = 2 * (row * resolution + column);
      const [u, v] = [(column + 0.5) / resolution, 1 - (row + 0.5) / resolution];
      points[index] = minimum[0] + u * (maximum[0] - minimum[0]);
      points[index + 1] = minimum[1] + v * (maximum[1] - minimum[1]);
    }
  }
  return inputsOf(points, map);
}

/** Returns the sample within a split of `rowCount`; before the first comes the last. */
export function probedRow({ sample }: Probe, rowCount: number): number {
  return ((sample % rowCount) + rowCount) % rowCount;
}

/** A layer is inspected with these: a sample of the training split, and the cells of the plane. */
export interface InspectedInputs {
  /** As the network is fed them: the sample, then the plane. */
  rows: Float64Array;
  /** Rows of the sample: the tokens of whole samples for sequences. */
  sampleRows: number;
  /** Cells a side of the plane's grid, from its top; 0 where the inputs are no plane. */
  planeCells: number;
}

/** Enough for a histogram, and few enough for a network of a hundred layers. */
const inspectedSize = { rows: 256, cells: 40 };

/** @param size most rows of the sample, and cells a side of the plane */
export function inspectedInputs(data: TrainingData, size = inspectedSize): InspectedInputs {
  const { train, length, inputCount } = data;
  const samples = Math.min(train.rowCount, Math.max(1, Math.floor(size.rows / length)));
  const sampleRows = samples * length;
  const sample = train.inputs.subarray(0, sampleRows * inputCount);
  const bounds = boundsOf(data);
  if (bounds === null) return { rows: sample, sampleRows, planeCells: 0 };
  const plane = gridInputs(bounds, size.cells, data);
  const rows = concatenated([sample, plane]);
  return { rows, sampleRows, planeCells: size.cells };
}
