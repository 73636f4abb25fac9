import type { BlockSlot, Matrix } from '../../kernels';
import type { Device, Texture } from './device';
import { layoutBlock, type Place, pack, placeOf } from './layout';
import { matrixIntegers, type Program, type UniformValues } from './program';

/** The storage of one or several matrices. Its textures are made when they are first written. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  current: Texture | null;
  /** Written in place of `current` by what reads that, and then swapped with it. */
  spare: Texture | null;
  /** Surfaces of one use that serve this one alone: made when first needed, and freed with it. */
  readonly companions: Surface[];
}

/** A matrix on the GPU, alone on its surface or in a block's. */
export interface WebglMatrix extends Matrix {
  readonly surface: Surface;
  readonly place: Place;
}

export function createMatrix(device: Device, rows: number, columns: number): WebglMatrix {
  const place = placeOf({ rows, columns }, device.largestSide);
  return { rows, columns, place, surface: createSurface(place.strips * place.quads, place.height) };
}

/** One matrix a slot, on one surface of zeros. */
export function createMatrices(device: Device, slots: readonly BlockSlot[]): WebglMatrix[] {
  const { places, width, height } = layoutBlock(slots, device.largestSide);
  const surface = createSurface(width, height);
  surface.current = device.createTexture(width, height);
  return slots.map(({ rows, columns }, slot) => ({ rows, columns, place: places[slot], surface }));
}

export function createSurface(width: number, height: number): Surface {
  return { width, height, current: null, spare: null, companions: [] };
}

/** The surface itself as a matrix, for what treats all the matrices on it alike. */
export function wholeOf(surface: Surface): WebglMatrix {
  const { width, height } = surface;
  const place = { x: 0, y: 0, height, quads: width, strips: 1 };
  return { rows: height, columns: 4 * width, place, surface };
}

export function textureOf({ current }: Surface): Texture {
  if (current === null) throw new Error('A matrix was read before it was written.');
  return current;
}

export function write(device: Device, values: Float64Array, matrix: WebglMatrix): void {
  const { surface, place } = matrix;
  surface.current ??= device.createTexture(surface.width, surface.height);
  const width = place.strips * place.quads;
  device.upload(pack(values, matrix, place), surface.current, place.x, place.y, width);
}

export function free(device: Device, surface: Surface): void {
  for (const texture of [surface.current, surface.spare]) {
    if (texture !== null) device.freeTexture(texture);
  }
  surface.current = null;
  surface.spare = null;
  for (const companion of surface.companions) free(device, companion);
}

/** Queues the program. Results are of one size; one may be an operand, if it is a whole surface. */
export function compute<U extends string>(
  device: Device,
  program: Program<U>,
  operands: readonly WebglMatrix[],
  results: readonly WebglMatrix[],
  uniforms: UniformValues<U>,
): void {
  const isRead = results.map(({ surface }) => operands.some((each) => each.surface === surface));
  const written = results.map(({ surface }, index) => {
    const kind = isRead[index] ? 'spare' : 'current';
    surface[kind] ??= device.createTexture(surface.width, surface.height);
    return surface[kind];
  });
  const [{ place, rows }] = results;
  device.launch({
    program,
    results: written,
    operands: operands.map(({ surface }) => textureOf(surface)),
    matrices: integersOf([results[0], ...operands]),
    area: [place.x, place.y, place.strips * place.quads, Math.min(rows, place.height)],
    uniforms,
  });
  results.forEach(({ surface }, index) => {
    if (!isRead[index]) return;
    [surface.current, surface.spare] = [surface.spare, surface.current];
  });
}

function integersOf(matrices: readonly WebglMatrix[]): Int32Array {
  const integers = new Int32Array(matrixIntegers * matrices.length);
  matrices.forEach(({ place, rows, columns }, index) => {
    const start = matrixIntegers * index;
    integers[start] = place.x;
    integers[start + 1] = place.y;
    integers[start + 2] = place.height;
    integers[start + 3] = place.quads;
    integers[start + 4] = rows;
    integers[start + 5] = columns;
  });
  return integers;
}
