import type { Device } from './device/device';
import type { Place } from './device/layout';
import { compute, createSurface, type Surface, type WebglMatrix, wholeOf } from './device/matrix';
import type { Program } from './device/program';
import { interleaveProgram } from './programs/parameterPrograms';

/**
 * Four rows are computed at once, each into a plane of its own beside the surface; the planes are put
 * together when the surface is first read.
 */
export interface Planes {
  /** Makes the matrix of the program's result lines from row `firstRow` on. */
  launch(
    program: Program<'firstLine'>,
    operands: readonly WebglMatrix[],
    result: WebglMatrix,
    firstRow: number,
  ): void;
  /** The first of every four rows of a matrix, as they are in their plane. */
  firstRowsOf(matrix: WebglMatrix): WebglMatrix;
  /** To be called before something on these is read or written. */
  settle(matrices: readonly WebglMatrix[]): void;
  settleAll(): void;
}

export function createPlanes(device: Device): Planes {
  const planes = new WeakMap<Surface, readonly Surface[]>();
  const unsettled = new Set<Surface>();

  function planesOf(surface: Surface): readonly Surface[] {
    const existing = planes.get(surface);
    if (existing !== undefined) return existing;
    const { width, height } = surface;
    const created = [0, 1, 2, 3].map(() => createSurface(width, height / 4));
    planes.set(surface, created);
    surface.companions.push(...created);
    return created;
  }

  function settle(surface: Surface): void {
    if (!unsettled.delete(surface)) return;
    compute(device, interleaveProgram, planesOf(surface).map(wholeOf), [wholeOf(surface)], {});
  }

  return {
    launch(program, operands, { surface, place, rows, columns }, firstRow) {
      const quarter = { place: quarterOf(place), rows: Math.ceil(rows / 4), columns };
      const results = planesOf(surface).map((plane) => ({ ...quarter, surface: plane }));
      compute(device, program, operands, results, { firstLine: firstRow / 4 });
      unsettled.add(surface);
    },
    firstRowsOf({ surface, place, rows, columns }) {
      const [plane] = planesOf(surface);
      return { surface: plane, place: quarterOf(place), rows: Math.ceil(rows / 4), columns };
    },
    settle(matrices) {
      if (unsettled.size === 0) return;
      for (const { surface } of matrices) settle(surface);
    },
    settleAll() {
      for (const surface of unsettled) settle(surface);
    },
  };
}

function quarterOf(place: Place): Place {
  return { ...place, y: place.y / 4, height: place.height / 4 };
}
