import type { CompetitorName } from './competitors';
import type { ExperimentName } from './experiments';
import type { Network, RowName } from './networks';
import type { Spread } from './statistics';

/** What `npm run bench` finds out. A part that has not been measured is absent. */
export interface Results {
  machine: Machine;
  parts: Partial<Parts>;
}

export interface Machine {
  processor: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  browser: string;
  /** What draws the browser's WebGL. */
  renderer: string;
  versions: Record<string, string>;
}

export interface Parts {
  rows: Part<RowsResult>;
  scaling: Part<ScalingPoint[]>;
  vanishing: Part<VanishingResult[]>;
  techniques: Part<TechniquesResult[]>;
  recording: Part<RecordingResult[]>;
  memory: Part<MemoryResult[]>;
  coldStart: Part<Record<ColdStartEngine, Spread>>;
  page: Part<Record<ExperimentName, PageResult>>;
  frames: Part<Record<Drawing, Stretch[]>>;
  load: Part<Record<FormFactor, LoadResult>>;
  surfaces: Part<SurfacesResult>;
}

export type PartName = keyof Parts;
export type ColdStartEngine = 'wasm' | 'webgl' | 'reference';
/** How a browser without a GPU draws the page: as browsers do by themselves, or through software WebGL. */
export type Drawing = 'plain' | 'softwareWebgl';

export interface Part<T> {
  /** When it was measured, as an ISO date. */
  date: string;
  /** How often and how long. */
  effort: Effort;
  found: T;
}

export interface Effort {
  rounds: number;
  /** Milliseconds that each competitor trains for in each round, and before the first. */
  stretch: number;
  warmUp: number;
  /** Seconds for which the page is watched. */
  watch: number;
  /** Most steps of a memory run. */
  steps: { wasm: number; webgl: number };
}

export type Trainee = Exclude<CompetitorName, 'eightSums' | 'multiplyAdd'>;

export interface RowsResult {
  /** What is to be known of each competitor's set-up. */
  notes: Record<CompetitorName, string>;
  rows: Record<RowName, RowResult>;
  /** Of the loop of eight sums and of the fastest one, over all rows. */
  eightSumsGigaflops: Spread;
  peakGigaflops: Spread;
}

export interface RowResult {
  stepsPerSecond: Record<Trainee, Spread>;
  /** wasm ÷ each of the competitors, webgl ÷ each. */
  ratios: Record<'wasm' | 'webgl', Record<Competing, Spread>>;
  /** Of our wasm, and its share of what the two loops reached in the same rounds. */
  gigaflops: Spread;
  shareOfEightSums: Spread;
  shareOfPeak: Spread;
}

export type Competing = Exclude<Trainee, 'wasm' | 'webgl'>;

export interface ScalingPoint {
  network: Network;
  competitor: Trainee;
  stepsPerSecond: Spread;
  /** Time per step ÷ that at half the depth, where depth 50 was measured beside depth 100. */
  againstHalfDepth?: Spread;
}

export interface VanishingResult {
  vanishing: Network;
  healthy: Network;
  /** Time per step of the vanishing run ÷ that of the healthy one. */
  ratio: Spread;
}

export interface TechniquesResult {
  network: Network;
  /** Time per step ÷ that of the same network without them. */
  ratio: Spread;
}

export interface RecordingResult {
  engine: 'wasm' | 'webgl';
  network: Network;
  /** Time per step ÷ that of the same network of which nothing is recorded. */
  ratio: Spread;
}

export interface MemoryResult {
  engine: 'wasm' | 'webgl';
  network: Network;
  readings: { step: number; live: number; wasmBytes: number; heapBytes: number }[];
}

/** The page against the engine alone. */
export interface PageResult {
  /** The page's rate, in which every variant makes each step. */
  stepsPerSecond: Spread;
  /** Each variant's engine alone, one after another. */
  bare: Spread[];
  /** The page's rate ÷ that of the engines when one processor computes them in turn. */
  share: Spread;
}

/** Seconds until four loss surfaces have as many points as 41 × 41 each, and all of their 61 × 61. */
export interface SurfacesResult {
  wanted: Spread;
  whole: Spread;
}

export type FormFactor = 'desktop' | 'mobile';

/** The first load of the built page, and of a trivial page of React in the same rounds. */
export interface LoadResult {
  app: LoadedPage;
  trivial: LoadedPage;
  /** Blocking time of the page ÷ work of the trivial page's main thread, which may block nothing. */
  blockingShare: Spread;
}

/** Holds Lighthouse's figures of a page's first load. */
export interface LoadedPage {
  /** Points of 100. */
  performance: Spread;
  accessibility: Spread;
  bestPractices: Spread;
  search: Spread;
  /** Milliseconds: the parts beyond 50 ms of the main thread's tasks, and all its tasks. */
  blocking: Spread;
  work: Spread;
  /** Cumulative layout shift, without a unit. */
  shift: Spread;
  bytes: Spread;
}

/** The main thread over some seconds of training. */
export interface Stretch {
  /** Milliseconds of each task over 50 ms. */
  longTasks: number[];
  /** Share of frames that came within 20 ms of the one before. */
  framesInTime: number;
  frames: number;
  longestFrame: number;
  stepsPerSecond: number;
}
