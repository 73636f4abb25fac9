import type { BatchPreview } from '../../data/batchLoader';
import type { MeasuredPart } from '../../engine/measure/networkMeter';
import type { Standardization } from '../answers/standardization';
import type {
  BuildRefusal,
  BuiltVariant,
  DataSummary,
  Halt,
  LayerInspection,
  LiveSettings,
  VariantFrame,
  VisitedStep,
} from '../protocol';
import type { Seat } from './seat';

/** All variants of one build, in lock-step. A variant that is not finite any more stands still. */
export interface LabRun {
  readonly data: DataSummary;
  readonly built: BuiltVariant[];
  /** Updates that every finite variant has made. */
  readonly steps: number;
  /** Updates since the last look. */
  readonly unseenSteps: number;
  /** `count` updates of every variant. Resolves when the slowest takes more. */
  advance(count: number): Promise<void>;
  /** Measures every variant; `found` are those that stopped being finite since the last look. */
  look(parts?: readonly MeasuredPart[]): Promise<Look>;
  isHalted(): boolean;
  /** Resolves when the variant trains with these settings, on the engine that they ask for. */
  tune(variant: number, settings: LiveSettings): Promise<BuildRefusal | null>;
  /** Stops a variant for its best network, as early stopping would. */
  restoreBest(variant: number): Promise<void>;
  /** The looks from now on show the answers to what the context says is watched. */
  watch(): Promise<void>;
  /** For each variant whose engine is `auto`: finds the faster one and goes on with it. */
  chooseEngines(): Promise<void>;
  /** The first samples of a step's batch, as the variant is trained now; null where it is not there. */
  feedPreview(variant: number, step: number, count: number): BatchPreview | null;
  /** What standardization does to a variant's data; null where it is not there. */
  standardization(variant: number): Standardization | null;
  /** What every variant answered at an earlier step; null of those that are no further than it. */
  visit(step: number): Promise<(VisitedStep | null)[]>;
  /** A layer of a variant at a step, null for now; null where the variant is not there. */
  inspect(variant: number, layer: number, step: number | null): Promise<LayerInspection | null>;
  /** A variant's gradient of the present step, and what it is the gradient of; null where it is not there. */
  gradient(variant: number): ReturnType<Seat['gradient']> | null;
  /** Stand for the bits of each variant's parameters. */
  digests(): Promise<string[]>;
  dispose(): void;
}

export interface Look {
  steps: number;
  variants: VariantFrame[];
  found: { variant: number; halt: Halt }[];
}
