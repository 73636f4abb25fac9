import type { Watched } from '../answers/watched';
import type { LabRun } from '../lab/labRunInterface';
import type { Command, LiveSettings, Pace } from '../protocol';
import type { Questions } from './questions';

export type BuildCommand = Extract<Command, { type: 'build' }>;

/** The state machine of one lab: paused, training, ended; each build starts it anew. */
export interface Session extends Questions {
  build(command: BuildCommand): Promise<void>;
  /** Resolves when the newest build is done. */
  built(): Promise<void>;
  /** At step `until` it pauses by itself, if it is not there yet; asked for again in training, `until` is another. */
  train(until?: number | null): void;
  pause(): Promise<void>;
  /** `count` updates of every variant, then a look. */
  advance(count: number): Promise<void>;
  tune(variant: number, settings: LiveSettings): Promise<void>;
  /** Stops a variant for its best network, as early stopping would, and looks at that. */
  restoreBest(variant: number): Promise<void>;
  /** Resolves when every variant's answers to this have been seen; while it trains, with the next look. */
  watch(watched: Watched): Promise<void>;
  /** Stand for the bits of each variant's parameters; none while no run is built. */
  digests(): Promise<string[]>;
  setPace(pace: Pace): void;
  /** The page has drawn the last frame. */
  shown(): void;
  readonly run: number;
  /** What is built; null while it is not. */
  readonly lab: LabRun | null;
}
