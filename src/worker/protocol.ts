import type { BatchPreview } from '../data/batchLoader';
import type { ReadHeader, ReadTable, TableChoice } from '../data/tables/table';
import type { TableRefusal } from '../data/tables/tableDataset';
import type { FaultReason } from '../engine/kernels/deviceFault';
import type { Tuning } from '../engine/training/trainer';
import type { BestStep, Stop } from '../engine/training/validationTracker';
import type { BatchPairs } from '../record/batchPairs';
import type { NotFinite, StepRecord } from '../record/stepRecord';
import type { Pace } from '../spec/link/pace';
import type { EngineChoice, Spec } from '../spec/spec';
import type { DataSummary } from './answers/dataSummary';
import type { LayerInspection } from './answers/layerInspection';
import type { ModelOutput, VisitedStep } from './answers/modelAnswer';
import type { Standardization } from './answers/standardization';
import type { StartSpread } from './answers/variantStart';
import type { Verification, VerificationCommand } from './answers/verification';
import type { Watched } from './answers/watched';
import type { ImageFile, ReadImages } from './data/imageDesk';
import type { JobEvent, JobTask } from './jobs/jobProtocol';
import type { BuildRefusal } from './jobs/refusal';
import type { BuiltVariant } from './variant/builtVariant';
import type { Recorded } from './variant/runRecorder';

/**
 * What the page asks of the worker. Commands of a run carry its id and are dropped when a newer run
 * has been built; every command is answered by `done` with its own id.
 */
export type Command = { id: number } & (
  | { type: 'build'; run: number; specs: Spec[] }
  /** Trains until it is paused; at step `until` it pauses by itself, if it is not there yet. */
  | { type: 'train'; run: number; until: number | null }
  | { type: 'pause'; run: number }
  | { type: 'advance'; run: number; count: number }
  | { type: 'tune'; run: number; variant: number; settings: LiveSettings }
  /** Stops a variant for its best network, as early stopping would. */
  | { type: 'restoreBest'; run: number; variant: number }
  /** Asks for the digest of every variant's parameters. */
  | { type: 'digest'; run: number }
  /** Asks for what every variant answered at an earlier step; the newest question alone is answered. */
  | { type: 'visit'; run: number; step: number }
  /** Asks for a layer at a step, null for now; the newest question alone is answered. */
  | { type: 'inspect'; run: number; variant: number; layer: number; step: number | null }
  /** Asks for the first samples of a step's batch, on their way to the network. */
  | { type: 'feed'; run: number; variant: number; step: number; count: number }
  /** Asks for what standardization does to a variant's data. */
  | { type: 'standardization'; run: number; variant: number }
  /** Asks for the signals of networks of many seeds before any training, beside the run. */
  | { type: 'stepZero'; specs: Spec[]; seedCount: number }
  | VerificationCommand
  | { type: 'pace'; pace: Pace }
  /** Of every run from now on, until another is asked for. */
  | { type: 'watch'; watched: Watched }
  /** The page has drawn the last frame and takes another. */
  | { type: 'shown' }
  | { type: 'readTable'; text: string; header: ReadHeader }
  /** Makes the table that was read last the data of `data=csv`. */
  | { type: 'chooseTable'; choice: TableChoice }
  /** Makes a pair of IDX files the data of `data=idx`; one file alone is only looked at. */
  | { type: 'readImages'; files: ImageFile[] }
  /** Begins a job on a network of its own, beside the run; done when the job has ended. */
  | { type: 'startJob'; job: number; spec: Spec; task: JobTask }
  | { type: 'cancelJob'; job: number }
);

/** What acts on a running variant; `steps` is the same for all of them. */
export interface LiveSettings extends Tuning {
  engine: EngineChoice;
}

export type RunEvent =
  | { type: 'built'; run: number; data: DataSummary; variants: BuiltVariant[]; frame: Frame }
  | { type: 'refused'; run: number; refusal: BuildRefusal }
  /** A variant cannot be trained with these settings, and goes on as it was. */
  | { type: 'declined'; run: number; refusal: BuildRefusal }
  | { type: 'frame'; run: number; frame: Frame }
  | { type: 'status'; run: number; status: RunStatus }
  | { type: 'halted'; run: number; variant: number; halt: Halt }
  /** A running variant goes on with another engine, or for another reason with the same. */
  | { type: 'moved'; run: number; variant: number; built: BuiltVariant; recovery: Recovery | null };

export type WorkerEvent =
  | RunEvent
  | JobEvent
  | { type: 'done'; id: number }
  | { type: 'digests'; id: number; digests: string[] }
  | { type: 'visited'; id: number; variants: (VisitedStep | null)[] | null }
  | { type: 'inspected'; id: number; inspection: LayerInspection | null }
  | { type: 'feed'; id: number; preview: BatchPreview | null }
  | { type: 'standardization'; id: number; summary: Standardization | null }
  | { type: 'stepZero'; id: number; spreads: StartSpread[] | null }
  | { type: 'verified'; id: number; verification: Verification }
  | { type: 'tableRead'; id: number; table: ReadTable }
  | { type: 'tableChosen'; id: number; result: ChosenTable | ChoiceRefusal }
  | { type: 'imagesRead'; id: number; result: ReadImages }
  | { type: 'failed'; message: string };

/** Why a choice of columns is not the data now. */
export type ChoiceRefusal = TableRefusal | { reason: 'noTable' };

/** Rows that are data now, and rows with an empty cell that were left out. */
export interface ChosenTable {
  rowCount: number;
  leftOut: number;
}

export type RunStatus = 'paused' | 'training' | 'ended';

/** A device failed; training went on from the state of `step`. */
export interface Recovery {
  fault: FaultReason;
  step: number;
}

/** Where a variant stopped being finite, and at which step. */
export type Halt = NotFinite & { step: number };

/** One look at every variant at about the same moment. */
export interface Frame {
  stepsPerSecond: number;
  variants: VariantFrame[];
}

export interface VariantFrame {
  /** Of the step that is looked at; a part of the record where the run stands there, and else none. */
  record: StepRecord;
  recorded: Recorded;
  /** Whether no step follows, for now or for ever. */
  isStanding: boolean;
  /** Of the best network, once early stopping has brought it back. */
  output: ModelOutput;
  stop: EarlyStop | null;
  /** Of a run with patience that has gone on past its best network. */
  best?: BestStep;
  /** Of step 0 alone, and of batches that are not too large. */
  batch?: BatchPairs;
}

/** The training was stopped at `step`, and the network of `bestStep` took its place. */
export interface EarlyStop extends BestStep {
  step: number;
  /** Early stopping ended it, or somebody asked for the best network. */
  reason: Stop['reason'];
}

export type { BatchPreview } from '../data/batchLoader';
export type {
  ReadHeader,
  ReadRefusal,
  ReadTable,
  TableChoice,
  TableSummary,
} from '../data/tables/table';
export type { CrossValidation, Search, ValueScores } from '../engine/experiments/crossValidation';
export type { Outcome, PhaseCell } from '../engine/experiments/phaseCell';
export type { RangeTest } from '../engine/experiments/rangeTest';
export type { Mend, SpecConflict } from '../engine/training/specConflict';
export type { Tuning } from '../engine/training/trainer';
export type { LayerShape } from '../network/plan';
export type { BatchPairs } from '../record/batchPairs';
export type { Histogram, LayerStatistics } from '../record/layerStatistics';
export type { LayerSeries, StepHistory } from '../record/stepHistory';
export type { StepRecord } from '../record/stepRecord';
export type { Pace } from '../spec/link/pace';
export type { Spec } from '../spec/spec';
export type { DataSummary, SplitSummary } from './answers/dataSummary';
export type { LayerInspection, UnitPictures } from './answers/layerInspection';
export type {
  AttentionMap,
  ImageMistake,
  ModelOutput,
  TokenSample,
  VisitedStep,
} from './answers/modelAnswer';
export type { Comparison, NumberSummary } from './answers/numberSummary';
export type { PlaneBounds } from './answers/planeBounds';
export type { Standardization } from './answers/standardization';
export type { UnitState } from './answers/unitStates';
export type { StartSpread, VariantStart } from './answers/variantStart';
export type { Watched } from './answers/watched';
export type { ImageFile, ImageRefusal, ReadImages } from './data/imageDesk';
export type { JobEnding, JobEvent, JobFinding, JobRefusal, JobTask } from './jobs/jobProtocol';
export type { BuildRefusal } from './jobs/refusal';
export type { BuiltVariant, EngineNote, EngineReason } from './variant/builtVariant';
export type { Recorded } from './variant/runRecorder';
