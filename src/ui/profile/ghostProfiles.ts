import type { Pin } from '../../store/pins/pins';
import { pinnedAt } from '../../store/pins/pins';
import { type Decades, decadesAround, widen } from '../depth/decades';
import { mixingCountOf } from '../depth/layerNames';
import { type LayerValue, layerValues } from '../depth/layerValue';
import type { LayerSeries } from '../run/runTypes';

/** A pinned run's profile at the step shown. */
export interface GhostProfile {
  slot: number;
  name: string;
  step: number;
  /** Layers that mix positions come before the first hidden layer. */
  mixingCount: number;
  values: LayerValue[];
  /** It is no longer finite where it was pinned. */
  isHalted: boolean;
}

export function ghostProfiles(
  pins: readonly Pin[],
  series: LayerSeries,
  pointedStep: number | null,
): GhostProfile[] {
  return pins.map((pin) => {
    const record = pinnedAt(pin, pointedStep);
    return {
      slot: pin.slot,
      name: pin.name,
      step: record.step,
      mixingCount: mixingCountOf(pin.layers),
      values: layerValues(record, series),
      isHalted: pin.haltStep !== null,
    };
  });
}

/** The decades of an axis with those of pinned runs; one that exploded would press all others flat. */
export function decadesWithGhosts(decades: Decades, profiles: readonly GhostProfile[]): Decades {
  const all = profiles
    .filter(({ isHalted }) => !isHalted)
    .flatMap(({ values }) => values.flatMap((v) => (v.kind === 'number' ? [v.log10] : [])));
  if (all.length === 0) return decades;
  return widen(decades, decadesAround({ lowest: Math.min(...all), highest: Math.max(...all) }));
}

/** Layers of a profile that the axis of depth, made for the variants, has no column for. */
export function layersBeyond(
  { values, mixingCount }: Pick<GhostProfile, 'values' | 'mixingCount'>,
  columns: { count: number; mixingCount: number },
): number {
  return Math.max(0, columns.mixingCount - mixingCount + values.length - columns.count);
}
