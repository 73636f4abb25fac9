import type { Verification } from './answers/verification';
import type {
  BatchPreview,
  ChoiceRefusal,
  ChosenTable,
  ImageFile,
  JobTask,
  LayerInspection,
  LiveSettings,
  Pace,
  ReadHeader,
  ReadImages,
  ReadTable,
  Spec,
  Standardization,
  StartSpread,
  TableChoice,
  VisitedStep,
  Watched,
} from './protocol';

/** What the store sees of the worker. Promises end when the worker has carried the command out. */
export interface LabClient {
  /** Builds the variants anew at step 0; a later build makes this one void. */
  build(specs: Spec[]): Promise<void>;
  /** At step `until` it pauses by itself, if it is not there yet; asked for again in training, `until` is another. */
  train(until: number | null): Promise<void>;
  pause(): Promise<void>;
  advance(count: number): Promise<void>;
  tune(variant: number, settings: LiveSettings): Promise<void>;
  /** Stops a variant for its best network, as early stopping would; a later end lets it go on. */
  restoreBest(variant: number): Promise<void>;
  /** Stand for the bits of each variant's parameters. */
  digests(): Promise<string[]>;
  /** What every variant answered at an earlier step; null of a run that is void, or of a newer question. */
  visit(step: number): Promise<(VisitedStep | null)[] | null>;
  /** A layer of a variant at a step, null for now; null of a run that is void, or of a newer question. */
  inspect(variant: number, layer: number, step: number | null): Promise<LayerInspection | null>;
  /** The first samples of a step's batch, on their way to the network; null of a run that is void. */
  feedPreview(variant: number, step: number, count: number): Promise<BatchPreview | null>;
  /** What standardization does to a variant's data; null of a run that is void. */
  standardization(variant: number): Promise<Standardization | null>;
  /** Signals of networks of `seedCount` seeds at step 0; null where a newer question has come. */
  stepZero(specs: Spec[], seedCount: number): Promise<StartSpread[] | null>;
  /** Whether a variant's present gradient is right; a check that is under way is given up. */
  verify(variant: number): Promise<Verification>;
  cancelVerification(): Promise<void>;
  setPace(pace: Pace): Promise<void>;
  /** Resolves when the answers to it have been told; while it trains, with the next frame. */
  watch(watched: Watched): Promise<void>;
  readTable(text: string, header: ReadHeader): Promise<ReadTable>;
  chooseTable(choice: TableChoice): Promise<ChosenTable | ChoiceRefusal>;
  readImages(files: ImageFile[]): Promise<ReadImages>;
  /** Ends when the job has ended; what it finds comes as events with its number. */
  startJob(job: number, spec: Spec, task: JobTask): Promise<void>;
  cancelJob(job: number): Promise<void>;
  /** The last frame is on the screen: the worker may send another. */
  shown(): void;
  readonly run: number;
}
