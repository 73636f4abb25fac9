import type { SavedRecord } from '../savedRun/savedRun';
import type { Intervention } from '../spec/interventions';
import type { Pace } from '../spec/link/page';
import type { Spec } from '../spec/spec';
import type { StartingWeights } from '../spec/startingWeights';
import type { GradientPrediction } from '../theory/gradientPrediction';
import type { DataSummary } from './answers/dataSummary';
import type { Probe } from './answers/probeInputs';
import type { StepZeroService } from './answers/stepZeroService';
import type { Verification } from './answers/verification';
import type { ImageService } from './data/imageService';
import type { BuildRefusal } from './data/preparedVariant';
import type { TableService } from './data/tableService';
import type { JobEvent, JobService } from './jobs/jobService';
import type { SavedRunService } from './saved/savedRunService';
import type { WeightsService } from './saved/weightsService';
import type { BuiltVariant, LiveSettings, Recovery } from './variant/builtVariant';
import type { VariantQuestions } from './variant/variantQuestions';
import type { VariantFrame } from './variant/variantRun';

/**
 * The services that the page can call, by the part of the worker that carries them out. A promise ends when that is
 * done; the events that belong to it have been told by then.
 */
export interface LabWorker {
  session: SessionService;
  run: RunService;
  stepZero: Pick<StepZeroService, 'measure'>;
  tables: Pick<TableService, 'read' | 'newRows' | 'suggest' | 'tryChoice' | 'choose' | 'use'>;
  images: Omit<ImageService, 'dataset'>;
  savedRuns: Pick<SavedRunService, 'read' | 'write' | 'keepWithout' | 'network'>;
  weights: WeightsService;
  jobs: JobService;
}

/** One call of the page. */
export interface Call {
  /** The id of the run that the page has built last. */
  run: number;
  part: keyof LabWorker;
  method: string;
  given: unknown[];
}

/** These hold for every run, until they are called again. */
export interface SessionService {
  /** Builds the variants anew; a later build makes this one void. */
  build(run: number, specs: Spec[], from: BuildFrom): Promise<void>;
  setPace(pace: Pace): Promise<void>;
  /** Resolves when every variant's answers to it have been told; while it trains, with the next frame. */
  setProbe(probe: Probe): Promise<void>;
  /** The page has drawn the last frame and takes another. */
  shown(): Promise<void>;
}

/**
 * The service of the run that the page has built last. A call waits for the build; one for a run
 * that is void by then does nothing and gives null.
 */
export interface RunService {
  /** At step `until` it pauses by itself, if it is not there yet; called in training, it changes `until`. */
  train(until: number | null): Promise<void>;
  pause(): Promise<void>;
  /** Makes `count` updates of every variant, then a frame. */
  advance(count: number): Promise<void>;
  changeSettings(variant: number, settings: LiveSettings): Promise<void>;
  /** Changes a variant's network by hand. A `moved` tells of it; the next build begins without. */
  intervene(variant: number, intervention: Intervention): Promise<void>;
  /** Takes back the last of these changes, as long as no step has been made since. */
  undoIntervention(variant: number): Promise<void>;
  /** Stops a variant for its best network, as early stopping would; a later end lets it go on. */
  restoreBest(variant: number): Promise<void>;
  /** Asks one variant; null where it is not there, or where the session does not let the question in. */
  ask<Q extends Question>(
    variant: number,
    question: Q,
    ...given: Given<Q>
  ): Promise<Answer<Q> | null>;
  /** Asks all variants; null where the session does not let the question in. */
  askAll<Q extends Question>(question: Q, ...given: Given<Q>): Promise<Answer<Q>[] | null>;
  /** Checks a variant's present gradient; a check that is under way is given up. */
  verify(variant: number): Promise<Verification | null>;
  cancelVerification(): Promise<void>;
}

export interface BuildFrom {
  /** It goes on from the saved run that was read last, and does not begin at step 0. */
  isSaved: boolean;
  /** What those variants begin from whose network it is; null for drawn weights. */
  start: StartingWeights | null;
}

export type Question = keyof VariantQuestions;
export type Given<Q extends Question> = Parameters<VariantQuestions[Q]>;
export type Answer<Q extends Question> = Awaited<ReturnType<VariantQuestions[Q]>>;

export type RunEvent =
  | {
      type: 'built';
      run: number;
      data: DataSummary;
      variants: BuiltVariant[];
      frame: Frame;
      /** What had been recorded of each variant; null for a build at step 0. */
      before: SavedRecord[] | null;
      /** What theory says of each variant's weight gradients at step 0. */
      predictions: GradientPrediction[];
    }
  | { type: 'refused'; run: number; refusal: BuildRefusal }
  /** A variant cannot be trained with these settings, and goes on as it was. */
  | { type: 'declined'; run: number; refusal: BuildRefusal }
  | { type: 'frame'; run: number; frame: Frame }
  | { type: 'status'; run: number; status: RunStatus }
  /** A running variant goes on with another engine, or for another reason with the same. */
  | { type: 'moved'; run: number; variant: number; built: BuiltVariant; recovery: Recovery | null };

export type WorkerEvent = RunEvent | JobEvent | { type: 'failed'; message: string };

export type RunStatus = 'paused' | 'training' | 'ended';

/** All variants at about the same moment, computed by the clock for the eye. */
export interface Frame {
  stepsPerSecond: number;
  variants: VariantFrame[];
}
