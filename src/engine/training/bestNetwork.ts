import type { Block, Kernels, Matrix } from '../kernels/kernels';
import { readBlocks, writeBlocks } from './checkpoints';
import type { Course } from './course';

/** Puts the best network in the place of a stopped run's last one; gives the course, which keeps that one. */
export async function restoredBest<M extends Matrix>(
  kernels: Kernels<M>,
  course: Course,
  { learnt, changing }: { learnt: readonly Block<M>[]; changing: readonly Block<M>[] },
): Promise<Course> {
  const { stop, best } = course;
  if (stop === null || stop.left !== null || best === null) return course;
  const left = await readBlocks(kernels, changing);
  writeBlocks(kernels, best.blocks, learnt);
  return { ...course, stop: { ...stop, left } };
}

/** Puts a stopped run's last network back; gives the course of a run that goes on. */
export function resumed<M extends Matrix>(
  kernels: Kernels<M>,
  course: Course,
  changing: readonly Block<M>[],
): Course {
  const left = course.stop?.left ?? null;
  if (left !== null) writeBlocks(kernels, left, changing);
  return { ...course, stop: null };
}
