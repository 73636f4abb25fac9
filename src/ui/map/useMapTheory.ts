import { useEffect, useState } from 'react';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { Spec } from '../../spec/spec';
import { type NoTrainableDepth, trainableDepth } from '../../theory/trainableDepth';
import type { TheoryLines } from './drawMap';

/** Theory's lines over a map, or why there are none. */
export type MapTheory = TheoryLines | 'otherAxes' | NoTrainableDepth;

/** Points of the curve for each value of the gain. */
const pointsEach = 4;
/** Milliseconds of computing before anything else may have its turn. */
const slice = 10;

/**
 * Theory's lines, in slices: next to the edge of chaos a fixed point takes long to come to. Null while they
 * are computed. `spec` and `grid` are to be the same objects as long as they say the same.
 */
export function useMapTheory(spec: Spec, grid: PhaseGrid): MapTheory | null {
  const [theory, setTheory] = useState<MapTheory | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    setTheory(null);
    void mapTheory(spec, grid, leaving.signal).then((found) => {
      if (!leaving.signal.aborted) setTheory(found);
    });
    return () => leaving.abort();
  }, [spec, grid]);
  return theory;
}

async function mapTheory(spec: Spec, { x, y }: PhaseGrid, signal: AbortSignal): Promise<MapTheory> {
  const gains = [x, y].find(({ parameter }) => parameter === 'gain')?.values;
  const isOfBoth = gains !== undefined && [x, y].some(({ parameter }) => parameter === 'depth');
  if (!isOfBoth) return 'otherAxes';
  const found = trainableDepth(spec);
  if (typeof found === 'string') return found;
  const { edge, depthAt } = found;
  const curve: TheoryLines['curve'] = [];
  let start = performance.now();
  for (const gain of fineSteps(gains)) {
    if (signal.aborted) break;
    curve.push({ gain, depth: depthAt(gain) });
    if (performance.now() - start < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    start = performance.now();
  }
  return { edge, curve };
}

function fineSteps(values: readonly number[]): number[] {
  return values.flatMap((value, index) => {
    const next = values[index + 1];
    if (next === undefined) return [value];
    return Array.from(
      { length: pointsEach },
      (_, part) => value + ((next - value) * part) / pointsEach,
    );
  });
}
