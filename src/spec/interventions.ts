/** A parameter that is trained: weights, or what a unit has one of. Scale and shift are those of a normalization. */
export type ParameterRole = 'weights' | 'bias' | 'scale' | 'shift';

/** A person changes this of a network by hand. Layers, rows and units count from 0. */
export type Intervention =
  | {
      /** Gives one parameter another value. */
      kind: 'set';
      layer: number;
      role: ParameterRole;
      /** The input, for weights; 0 for all others. */
      row: number;
      unit: number;
      value: number;
    }
  /** The unit's activation is 0 from now on, in training and where the network is evaluated; or is not any more. */
  | { kind: 'switchOff' | 'switchOn'; layer: number; unit: number }
  /** The unit's own parameters stay as they are from now on; or are trained again. */
  | { kind: 'freeze' | 'release'; layer: number; unit: number };

/** An intervention, and the step of the network that it changed. */
export interface MadeIntervention {
  step: number;
  intervention: Intervention;
}

export interface UnitAddress {
  layer: number;
  unit: number;
}

/** Returns the units that are switched off, or frozen, after all interventions. */
export function unitsThatAre(
  state: 'off' | 'frozen',
  interventions: readonly MadeIntervention[],
): UnitAddress[] {
  const [begin, end] = state === 'off' ? ['switchOff', 'switchOn'] : ['freeze', 'release'];
  let units: UnitAddress[] = [];
  for (const { intervention } of interventions) {
    const { kind, layer, unit } = intervention;
    if (kind !== begin && kind !== end) continue;
    units = units.filter((one) => one.layer !== layer || one.unit !== unit);
    if (kind === begin) units.push({ layer, unit });
  }
  return units;
}
