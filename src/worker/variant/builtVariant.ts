import type { FaultReason } from '../../engine/kernels/deviceFault';
import type { TrainerSettings } from '../../engine/training/trainer';
import type { LayerShape } from '../../network/plan';
import type { MadeIntervention } from '../../spec/interventions';
import type { EngineChoice, EngineName } from '../../spec/spec';
import type { VariantStart } from '../answers/variantStart';
import type { EngineNote, EngineReason } from '../engines/engine';

/** A variant as it is built, or as it goes on with another engine. */
export interface BuiltVariant {
  engine: EngineName;
  /** The browser's name of the graphics hardware; empty for an engine that uses none. */
  renderer: string;
  note: EngineNote;
  reason: EngineReason;
  layers: LayerShape[];
  /** Least steps between two measurements: the same on every engine. */
  measurementDistance: number;
  start: VariantStart;
  /** What a person has changed by hand since it was built. */
  interventions: MadeIntervention[];
  /** The step at which the last of them can be undone; null for never. */
  undoStep: number | null;
}

/** These settings act on a running variant; `steps` is the same for all of them. */
export interface LiveSettings extends TrainerSettings {
  engine: EngineChoice;
}

/** A device failed; training went on from the state of `step`. */
export interface Recovery {
  fault: FaultReason;
  step: number;
}
