import type { Stream } from '../../data/rng';

type Draw = (source: Stream, step: number, index: number) => number;

/** Numbers kept, 4 bytes each. */
const mostNumbers = 6_000_000;

/**
 * Draws that are remembered, to float32: those of a layer of other units are the same as far as both go,
 * so that a slider of the width asks for a few new ones alone.
 */
export function rememberedDraws(draw: Draw): Draw {
  const grids = new Map<string, Float32Array>();
  let present: { source: Stream; grid: Float32Array } | null = null;
  let numbers = 0;

  /** The grid of a source with room for `place`; what is not drawn yet is not a number. */
  function gridOf(source: Stream, place: number): Float32Array {
    if (present?.source === source && place < present.grid.length) return present.grid;
    const key = `${source.seed} ${source.id}`;
    const known = grids.get(key) ?? new Float32Array(0);
    let grid = known;
    if (place >= known.length) {
      grid = new Float32Array(Math.max(place + 1, 2 * known.length)).fill(Number.NaN);
      grid.set(known);
      numbers += grid.length - known.length;
      if (numbers > mostNumbers) {
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
