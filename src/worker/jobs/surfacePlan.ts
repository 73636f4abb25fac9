import { descentPlane, projected } from '../../engine/experiments/descentPlane';
import {
  type LossPlane,
  randomPlane,
  type WeightPick,
  weightPlane,
} from '../../engine/experiments/lossPlane';
import { surfaceShape } from '../../engine/experiments/surfaceShape';
import { denseLayersOf, type Plan } from '../../network/plan';
import { type SurfaceAxis, type SurfaceGrid, surfacePasses } from '../../spec/grids/surfaceGrid';
import type { JobPlan } from './jobPlan';
import type { PathPoint, SurfaceRefusal, SurfaceTask, VariantSurface } from './runFindings';
import { isAllFinite, type SeenVariant } from './seenVariant';

/** A variant's plane and the part of it that is drawn. */
type Framed = Pick<VariantSurface, 'grid' | 'path' | 'share' | 'weights'> & { plane: LossPlane };

/** Points of one part: with fewer, the parameters would be sent too often. */
const pointsPerPart = 410;
/** Room around a path, as a share of its extent. */
const roomAround = 0.15;

/** Plans the surfaces of all variants, coarse points first, then finer ones. */
export function planLossSurface(seen: readonly SeenVariant[], task: SurfaceTask): JobPlan {
  const framed = seen.map((one) => framedPlane(one, task));
  const surfaces = seen.map(({ variant, step }, index): VariantSurface => {
    const found = framed[index];
    const losses = new Float64Array(task.size * task.size).fill(NaN);
    const common = { variant, step, losses, done: 0, shape: null };
    if (typeof found === 'string') return { ...common, ...unframed(task), refusal: found };
    const { plane: _, ...frame } = found;
    return { ...common, ...frame, refusal: null };
  });
  const parts = surfacePasses(task.size).flatMap((pass) =>
    framed.flatMap((found, index) =>
      typeof found === 'string'
        ? []
        : chunks(pass, pointsPerPart).map((points) => ({ index, points, plane: found.plane })),
    ),
  );
  const total = parts.reduce((sum, { points }) => sum + points.length, 0);
  return {
    partCount: parts.length,
    takesAll: true,
    part(number) {
      const { index, points, plane } = parts[number];
      const { grid } = surfaces[index];
      return { kind: 'surface', variant: seen[index].prepared, plane, grid, points };
    },
    take(number, progress) {
      if (progress.kind !== 'surface') return;
      const surface = surfaces[parts[number].index];
      for (const [point, loss] of progress.points) {
        if (Number.isNaN(surface.losses[point])) surface.done++;
        surface.losses[point] = loss;
      }
      if (surface.done === surface.losses.length) {
        surface.shape ??= surfaceShape(surface.losses, task.size);
      }
    },
    found() {
      const done = surfaces.reduce((sum, surface) => sum + surface.done, 0);
      return {
        finding: { kind: 'lossSurface', surfaces: surfaces.map((surface) => ({ ...surface })) },
        share: total === 0 ? 1 : done / total,
      };
    },
  };
}

function chunks(points: readonly number[], length: number): number[][] {
  const count = Math.ceil(points.length / length);
  return Array.from({ length: count }, (_, i) => points.slice(i * length, (i + 1) * length));
}

function unframed({ size, reach }: SurfaceTask) {
  return { grid: squareGrid(size, reach), path: [], share: null, weights: null };
}

function squareGrid(size: number, reach: number): SurfaceGrid {
  return { size, x: [-reach, reach], y: [-reach, reach] };
}

function framedPlane(seen: SeenVariant, task: SurfaceTask): Framed | SurfaceRefusal {
  if (!isAllFinite(seen.parameters)) return 'notFinite';
  switch (task.plane.kind) {
    case 'random': {
      const plane = randomPlane(seen.prepared.plan, seen.parameters, task.plane.seed);
      return plane === null ? 'noDirection' : { ...unframed(task), plane };
    }
    case 'weights':
      return planeOfWeights(seen, task, task.plane.picks);
    case 'path':
      return planeOfPath(seen, task);
    default:
      return task.plane satisfies never;
  }
}

function planeOfWeights(
  seen: SeenVariant,
  task: SurfaceTask,
  picks: readonly [WeightPick, WeightPick],
): Framed | SurfaceRefusal {
  const [first, second] = picks.map((pick) => placeOf(seen.prepared.plan, pick));
  if (first === null || second === null) return 'noWeight';
  if (first[0] === second[0] && first[1] === second[1]) return 'sameWeight';
  const plane = weightPlane([first, second], seen.parameters);
  const weightAt = ([slot, index]: typeof first): number => seen.parameters[slot][index];
  return {
    ...unframed(task),
    plane,
    path: pathOn(plane, seen),
    weights: [weightAt(first), weightAt(second)],
  };
}

/** Returns slot and index of a weight; null where the network has none there. */
function placeOf(plan: Plan, { layer, from, to }: WeightPick): [number, number] | null {
  const dense = denseLayersOf(plan).find((one) => one.layer === layer);
  if (dense === undefined || from >= dense.fanIn || to >= dense.fanOut) return null;
  return [dense.weights, from * dense.fanOut + to];
}

function planeOfPath(seen: SeenVariant, { size, reach }: SurfaceTask): Framed | SurfaceRefusal {
  const { parameters, earlier } = seen;
  const plane = descentPlane(
    parameters,
    earlier.map((one) => one.parameters),
  );
  if (plane === null) return 'noPath';
  const path = pathOn(plane, seen);
  const along = (values: readonly number[]): SurfaceAxis => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const half = (0.5 + roomAround) * reach * (high - low);
    return [(low + high) / 2 - half, (low + high) / 2 + half];
  };
  const grid = { size, x: along(path.map(({ x }) => x)), y: along(path.map(({ y }) => y)) };
  return { plane, grid, path, share: plane.share, weights: null };
}

function pathOn(plane: LossPlane, { step, parameters, earlier }: SeenVariant): PathPoint[] {
  return [...earlier, { step, parameters }].map((one) => ({
    step: one.step,
    ...projected(plane, one.parameters),
  }));
}
