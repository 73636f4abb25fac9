import * as v from 'valibot';
import type { Finding } from '../diagnosis/diagnose';
import { type HistoryColumns, historyColumns } from '../record/stepHistory';
import type { StepRecord } from '../record/stepRecord';
import { type VariantName, variantNames, variantSpecs } from '../spec/lab';
import { changesSchema, type EngineName, type Spec } from '../spec/spec';
import type { Playground } from './playground';
import { keepsFixed } from './prepared/prepared';
import { recordsOf } from './run/history';
import type { Phase, VariantView } from './run/run';

/** The functions that `window.playground` gives a program. */
export interface ProgramInterface {
  getSpec(variant?: VariantName): Spec;
  /** Changes parameters by the names of the link; rejects what is unknown or out of its bounds. */
  setSpec(changes: Partial<Spec>, variant?: VariantName): Promise<void>;
  train(): Promise<void>;
  pause(): Promise<void>;
  /** Makes `count` updates of every variant. */
  step(count?: number): Promise<void>;
  reset(): Promise<void>;
  /** Resolves when the run that the page shows is built. */
  ready(): Promise<void>;
  snapshot(): Promise<VariantSnapshot[]>;
}

export interface VariantSnapshot {
  variant: VariantName;
  status: Phase | 'notFinite';
  engine: EngineName;
  renderer: string;
  step: number;
  epoch: number;
  stepsPerSecond: number;
  /** Stands for the bits of all parameters at `step`; null while it trains, when they move on. */
  digest: string | null;
  /** Measurements at steps that their number decides; the last one is where a run stands. */
  records: StepRecord[];
  /** The numbers that every step has computed anyway. */
  history: HistoryColumns;
  /** Findings that follow from the records, the most important first; the page waits until one has held. */
  diagnosis: Finding[];
}

export function programInterface(playground: Playground): ProgramInterface {
  const state = playground.getState;

  function ready(): Promise<void> {
    return new Promise((resolve) => {
      const isReady = (): boolean => state().phase !== 'building';
      if (isReady()) return resolve();
      const stop = playground.subscribe(() => {
        if (!isReady()) return;
        stop();
        resolve();
      });
    });
  }

  return {
    getSpec: (variant = 'A') => ({ ...variantSpecs(state().lab)[indexOf(variant)] }),
    async setSpec(changes, variant = 'A') {
      const read = v.safeParse(changesSchema, changes);
      if (!read.success) throw new TypeError(describeIssues(read.issues));
      if (Array.isArray(changes)) throw new TypeError('changes are an object of parameters');
      if (!keepsFixed(state(), read.output)) {
        throw new Error('the link of this page has fixed a setting that would change');
      }
      await state().change(read.output, indexOf(variant));
    },
    async train() {
      assertBuilt();
      await state().train();
    },
    pause: () => state().pause(),
    async step(count = 1) {
      if (!Number.isInteger(count) || count < 1) {
        throw new TypeError('step needs a whole number of updates, 1 or more');
      }
      assertBuilt();
      await state().advance(count);
    },
    reset: () => state().reset(),
    ready,
    snapshot,
  };

  async function snapshot(): Promise<VariantSnapshot[]> {
    await ready();
    const isStill = state().phase === 'paused' || state().phase === 'ended';
    const digests = isStill ? await state().digests() : [];
    const { diagnosesAt } = await import('./diagnosis/diagnoses');
    const { variants, phase, stepsPerSecond } = state();
    // The settings may be those of a run that is built by now, whose variants are not there yet.
    if (phase === 'building') return snapshot();
    const diagnoses = diagnosesAt(state(), Infinity);
    return variants.map((view, index) => ({
      ...snapshotOf(view, variantNames[index], phase, stepsPerSecond),
      diagnosis: diagnoses[index] ?? [],
      digest: digests[index] ?? null,
    }));
  }

  /** @throws where there is no network to train */
  function assertBuilt(): void {
    const { phase, notices } = state();
    if (phase !== 'refused') return;
    const refused = notices.find(({ kind }) => kind === 'refused');
    const reason = refused?.kind === 'refused' ? refused.refusal.reason : 'refused';
    throw new Error(`this network cannot be built: ${reason}`);
  }

  function indexOf(variant: VariantName): number {
    const index = variantNames.indexOf(variant);
    if (index < 0 || index > state().lab.differences.length) {
      throw new TypeError(`there is no variant ${variant}`);
    }
    return index;
  }
}

function snapshotOf(
  { engine, renderer, history, halt }: VariantView,
  variant: VariantName,
  phase: Phase,
  stepsPerSecond: number,
): Omit<VariantSnapshot, 'digest' | 'diagnosis'> {
  const { step, epoch } = history.latest;
  const status = halt === null ? phase : 'notFinite';
  const told = { records: recordsOf(history), history: historyColumns(history.steps) };
  return { variant, status, engine, renderer, step, epoch, stepsPerSecond, ...told };
}

function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ');
}
