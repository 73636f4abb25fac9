import { useEffect, useState } from 'react';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { Spec } from '../../spec/spec';
import { type NoTrainableDepth, trainableDepth } from '../../theory/trainableDepth';
import type { TheoryLines } from './drawTheory';

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
    let timer = 0;
    const work = mapTheory(spec, grid);
    const go = (): void => {
      const start = performance.now();
      while (performance.now() - start < slice) {
        const turn = work.next();
        if (!turn.done) continue;
        setTheory(turn.value);
        return;
      }
      timer = window.setTimeout(go);
    };
    setTheory(null);
    go();
    return () => clearTimeout(timer);
  }, [spec, grid]);
  return theory;
}

function* mapTheory(spec: Spec, { x, y }: PhaseGrid): Generator<undefined, MapTheory> {
  const gains = [x, y].find(({ parameter }) => parameter === 'gain')?.values;
  const isOfBoth = gains !== undefined && [x, y].some(({ parameter }) => parameter === 'depth');
  if (!isOfBoth) return 'otherAxes';
  const found = trainableDepth(spec);
  if (typeof found === 'string') return found;
  const { edge, depthAt } = found;
  const curve: TheoryLines['curve'] = [];
  for (const gain of fineSteps(gains)) {
    yield;
    curve.push({ gain, depth: depthAt(gain) });
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
