import type { LayerShape } from '../../network/plan';
import type { EngineName } from '../../spec/spec';
import type { VariantStart } from '../answers/variantStart';

/** A variant as it is built, or as it goes on with another engine. */
export interface BuiltVariant {
  engine: EngineName;
  /** What the browser calls the graphics hardware; empty for an engine that uses none. */
  renderer: string;
  note: EngineNote;
  reason: EngineReason;
  layers: LayerShape[];
  /** Least steps between two measurements: the same on every engine. */
  measurementDistance: number;
  start: VariantStart;
}

/** What the badge says beside the engine's name. */
export type EngineNote =
  | 'noWebgl'
  | 'softwareWebgl'
  | 'halfPrecision'
  | 'noWasm'
  | 'wasmNotFetched'
  | 'faultyWebgl'
  | null;

/** Why a variant trains on its engine. All but `byHand` are of `auto`. */
export type EngineReason =
  | {
      kind:
        | 'byHand'
        | 'notMeasured'
        | 'softwareWebgl'
        | 'noWebgl'
        | 'noWasm'
        | 'wasmNotFetched'
        | 'halfPrecision'
        | 'faultyWebgl';
    }
  /** Both were measured on this very network. */
  | { kind: 'measured'; stepsPerSecond: Record<'wasm' | 'webgl', number> };
