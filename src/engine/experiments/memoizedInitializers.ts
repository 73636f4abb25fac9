import type { normal, Stream } from '../../data/rng';
import { type Initializer, initializersOf } from '../../network/initializers';
import type { InitializerName } from '../../spec/spec';
import { mapTable } from '../../spec/table';

type Draw = typeof normal;

/** Numbers kept, 8 bytes each: twenty networks of 20 layers of 64, or a few variants of smaller ones. */
const mostNumbers = 6_000_000;

/**
 * Returns initializers that memoize what they have drawn: weights at gain 1 are the same whatever the gain, the
 * activation and the depth.
 */
export function memoizedInitializers(draw: Draw): Record<InitializerName, Initializer> {
  const drawn = new Map<string, Float64Array>();
  let numbers = 0;
  const memoized = (name: string, initializer: Initializer): Initializer => {
    return (source, shape) => {
      const key = `${name} ${source.seed} ${source.id} ${shape.fanIn} ${shape.fanOut}`;
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const values = initializer(source, shape);
      numbers += values.length;
      if (numbers > mostNumbers) {
        drawn.clear();
        numbers = values.length;
      }
      drawn.set(key, values);
      return values;
    };
  };
  return mapTable(initializersOf(memoizedDraws(draw)), (initializer, name) =>
    memoized(name, initializer),
  );
}

/** Draws kept, 4 bytes each. */
const mostDraws = 6_000_000;

/**
 * Memoizes draws, in float32: those of a layer with other units are the same as far as both go,
 * so that a slider of the width asks for a few new ones alone.
 */
function memoizedDraws(draw: Draw): Draw {
  const grids = new Map<string, Float32Array>();
  let present: { source: Stream; grid: Float32Array } | null = null;
  let numbers = 0;

  /** Returns the grid of a source with room for `place`; what is not drawn yet is not a number. */
  function gridOf(source: Stream, place: number): Float32Array {
    if (present?.source === source && place < present.grid.length) return present.grid;
    const key = `${source.seed} ${source.id}`;
    const known = grids.get(key) ?? new Float32Array(0);
    let grid = known;
    if (place >= known.length) {
      grid = new Float32Array(Math.max(place + 1, 2 * known.length)).fill(Number.NaN);
      grid.set(known);
      numbers += grid.length - known.length;
      if (numbers > mostDraws) {
        grids.clear();
        numbers = grid.length;
      }
      grids.set(key, grid);
    }
    present = { source, grid };
    return grid;
  }

  return (source, step, index) => {
    // Shell by shell (Szudzik's pairing), so that a grid that grows keeps its places.
    const place = step >= index ? step * step + step + index : index * index + step;
    const grid = gridOf(source, place);
    const known = grid[place];
    if (!Number.isNaN(known)) return known;
    const drawn = draw(source, step, index);
    grid[place] = drawn;
    return drawn;
  };
}
