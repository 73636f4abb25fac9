import { type Scale, standardize } from '../../data/scale';
import type { TrainingData } from '../../data/trainingData';
import type { PlaneBounds } from '../protocol';
import { boundsOf } from './dataSummary';
import { outputKindOf } from './outputKind';
import { type Watched, watchedRow } from './watched';

/**
 * What each look passes through the network beside the data, as the network is fed it: the cells of
 * the plane, the picture that was drawn, the sequence that is looked into. Empty where there is none.
 *
 * @param resolution cells a side of the plane's grid
 */
export function watchedInputs(
  data: TrainingData,
  watched: Watched,
  resolution: number,
): Float64Array {
  const { inputScale, inputCount, length, validation } = data;
  switch (outputKindOf(data)) {
    case 'boundary': {
      const bounds = boundsOf(data);
      return bounds === null ? new Float64Array() : gridInputs(bounds, resolution, inputScale);
    }
    case 'images':
      // A picture that was drawn for images of another size says nothing.
      return watched.drawing?.length === inputCount
        ? scaled(Float64Array.from(watched.drawing), inputScale)
        : new Float64Array();
    case 'tokens': {
      const row = watchedRow(watched, validation.rowCount);
      const numbers = length * inputCount;
      return validation.inputs.slice(row * numbers, (row + 1) * numbers);
    }
    default:
      return new Float64Array();
  }
}

/**
 * Inputs, as the network is fed them, at the centres of a grid's cells, row by row from the top.
 * @param resolution cells a side
 */
export function gridInputs(
  { minimum, maximum }: PlaneBounds,
  resolution: number,
  inputScale: Scale | null,
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
  return scaled(points, inputScale);
}

function scaled(values: Float64Array, scale: Scale | null): Float64Array {
  return scale === null ? values : standardize(values, scale);
}
