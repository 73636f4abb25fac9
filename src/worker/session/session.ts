import type { SavedVariant } from '../../savedRun/savedRun';
import type { Spec } from '../../spec/spec';
import { noProbe } from '../answers/probeInputs';
import { predictedGradients } from '../answers/variantStart';
import { createVerifier } from '../answers/verification';
import type { OwnData } from '../data/preparedVariant';
import type { Engines } from '../engines/engines';
import { createLabRun, type LabRun } from '../lab/labRun';
import type {
  Answer,
  BuildFrom,
  Given,
  Question,
  RunEvent,
  RunService,
  RunStatus,
  SessionService,
} from '../protocol';
import { createSerialQueue } from '../serialQueue';
import type { VariantQuestions } from '../variant/variantQuestions';
import type { VariantFrame } from '../variant/variantRun';
import type { VariantWorkerPool } from '../variant/variantWorkerPool';
import { createFrameScheduler, type ScheduledFrame } from './frameScheduler';
import { createLatestQuery } from './latestQuery';
import { createChunks, createPacer } from './pacer';

/** The state machine of one lab: paused, training, ended; each build starts it anew. */
export interface Session extends SessionService, RunService {
  /** Resolves when the newest build is done. */
  built(): Promise<void>;
  readonly run: number;
  /** The lab that is built; null while none is. */
  readonly lab: LabRun | null;
}

/** A session is given these; tests give their own. */
export interface SessionDependencies {
  emit(event: RunEvent): void;
  engines: Engines;
  pool: VariantWorkerPool;
  ownData: OwnData;
  /** Gives what the saved run that was read last goes on from, once. */
  savedVariants(): SavedVariant[] | null;
  /** Milliseconds. */
  now(): number;
  /** Lets in the commands that wait, and whatever is to be seen before a build. */
  beforeBuild(): Promise<void>;
  /** Lets waiting commands in, after `milliseconds` at the least. */
  turn(milliseconds: number): Promise<void>;
}

/** Carries a query of the lab out when its question may be asked, and gives null where it may not. */
type Admit = <T>(kind: string, query: (asked: LabRun) => Promise<T>) => Promise<T | null>;

/** Milliseconds before the engines of a build are compared: while a slider is dragged none are. */
const restBeforeComparing = 150;

export function createSession(dependencies: SessionDependencies): Session {
  const { emit, beforeBuild, savedVariants, now, turn } = dependencies;
  const pacer = createPacer(now);
  const advanceInChunks = createChunks(now);
  const frames = createFrameScheduler(
    now,
    () => isTraining() || isAdvancing,
    (seen) => seen === lab,
    tell,
  );
  const verifier = createVerifier(now, () => turn(0));
  /** Chunks of steps, and what no step may go on with at the same time. */
  const inTurn = createSerialQueue();
  const isTraining = (): boolean => status === 'training';
  let run = 0;
  let newest: symbol | null = null;
  let building: Promise<void> = Promise.resolve();
  let lab: LabRun | null = null;
  /** Runs that a build has made void, to be disposed of when nothing works on them any more. */
  const retired: LabRun[] = [];
  let status: RunStatus = 'paused';
  /** True while steps are made that were counted beforehand. */
  let isAdvancing = false;
  let probe = noProbe;
  /** Ends when no step is being made any more. */
  let working: Promise<void> = Promise.resolve();

  const atOnce: Admit = async (_, query) => (lab === null ? null : query(lab));
  /** None of a network that moves on. */
  const betweenSteps: Admit = (_, query) =>
    between(async () => (isAdvancing || lab === null ? null : query(lab)));
  const newestAlone: Admit = createLatestQuery({ now, turn, isTraining, between, lab: () => lab });
  /** When a question is let in; those that take time of the training are rationed. */
  const admissions: Record<Question, Admit> = {
    visit: newestAlone,
    inspect: newestAlone,
    trace: newestAlone,
    predict: newestAlone,
    explain: newestAlone,
    digest: betweenSteps,
    batchPreview: atOnce,
    standardization: atOnce,
    startFiles: atOnce,
  };

  function setStatus(next: RunStatus): void {
    status = next;
    emit({ type: 'status', run, status });
  }

  async function build(specs: Spec[], { isSaved, start }: BuildFrom): Promise<void> {
    const mine = Symbol();
    newest = mine;
    const isVoid = (): boolean => newest !== mine;
    // Of several builds that wait the newest alone is carried out.
    await beforeBuild();
    await working;
    await between(() => Promise.resolve());
    for (const former of retired.splice(0)) former.dispose();
    if (isVoid()) return;
    pacer.endAt(specs[0].steps);
    const saved = isSaved ? savedVariants() : null;
    const made = await createLabRun(specs, {
      ...dependencies,
      saved,
      start,
      isVoid,
      turn: () => turn(0),
      probe: () => probe,
      onMove(variant, built, recovery) {
        if (!isVoid()) emit({ type: 'moved', run, variant, built, recovery });
      },
    });
    if (made === null) return;
    if ('reason' in made) return emit({ type: 'refused', run, refusal: made });
    const { variants } = await made.frame();
    if (isVoid()) return made.dispose();
    lab = made;
    frames.sent();
    const frame = { stepsPerSecond: 0, variants: standing(variants) };
    const before = saved?.map(({ record }) => record) ?? null;
    const predictions = predictedGradients(lab.built, before ?? variants);
    emit({ type: 'built', run, data: lab.data, variants: lab.built, frame, before, predictions });
    // Not before: the build is to be seen at once, on the engine that starts at once.
    void turn(restBeforeComparing).then(() =>
      between(async () => (made === lab ? made.chooseEngines() : undefined)),
    );
  }

  async function built(): Promise<void> {
    for (let waited: unknown = null; waited !== building; await building) waited = building;
  }

  /** Carries out what no step and no frame may go on with at the same time. */
  function between<T>(work: () => Promise<T>): Promise<T> {
    return inTurn(async () => {
      await frames.ended();
      return work();
    });
  }

  /** Carries out what changes what is seen, and shows it: while it trains, with the next frame. */
  async function change(work: (changed: LabRun) => Promise<unknown>): Promise<void> {
    const changed = lab;
    if (changed === null) return;
    await between(async () => {
      await work(changed);
      if (!isTraining() && changed === lab) frames.begin(changed);
    });
    await frames.ended();
  }

  function advanceChunk(advanced: LabRun, count: number): Promise<void> {
    return inTurn(async () => {
      if (advanced === lab) await advanceInChunks(advanced, count);
      // Between two chunks all variants are at the same step.
      if (advanced === lab && frames.isDue(advanced)) frames.begin(advanced);
    });
  }

  /** Emits a frame, unless a newer run has begun meanwhile. */
  function tell(seen: LabRun, { stepsPerSecond, variants, isStanding }: ScheduledFrame): boolean {
    if (seen !== lab) return false;
    const speed = isTraining() ? Math.max(0, stepsPerSecond) : 0;
    const shown = isStanding ? standing(variants) : variants;
    emit({ type: 'frame', run, frame: { stepsPerSecond: speed, variants: shown } });
    if (seen.isOver() && isTraining()) setStatus('paused');
    return true;
  }

  async function trainUntilStopped(trained: LabRun): Promise<void> {
    while (isTraining() && trained === lab) {
      const count = pacer.due(trained.steps);
      if (count > 0) await advanceChunk(trained, count);
      await turn(pacer.rest(trained.steps));
      const reached = pacer.reached(trained.steps);
      if (reached !== null && isTraining() && trained === lab) await stop(reached);
    }
  }

  async function advanceBy(advanced: LabRun, count: number): Promise<void> {
    const last = advanced.steps + count;
    isAdvancing = true;
    while (isAdvancing && advanced.steps < last && advanced === lab && !advanced.isOver()) {
      await advanceChunk(advanced, last - advanced.steps);
      await turn(0);
    }
    isAdvancing = false;
    if (advanced === lab) await frames.last(advanced);
  }

  async function stop(next: RunStatus): Promise<void> {
    setStatus(next);
    await inTurn(() => Promise.resolve());
    if (lab !== null) await frames.last(lab);
  }

  return {
    build(id, specs, from) {
      run = id;
      if (lab !== null) retired.push(lab);
      lab = null;
      status = 'paused';
      building = build(specs, from);
      return building;
    },
    built,
    async train(until) {
      if (lab === null) return;
      if (!isTraining() && lab.isOver()) return setStatus('paused');
      pacer.begin(lab.steps, until);
      if (isTraining()) return;
      frames.restart(lab.steps);
      setStatus('training');
      working = trainUntilStopped(lab);
    },
    async pause() {
      if (isTraining()) return stop('paused');
      isAdvancing = false;
      await working;
    },
    async advance(count) {
      const advanced = lab;
      if (advanced === null) return;
      if (isTraining()) await stop('paused');
      working = working.then(() => advanceBy(advanced, count));
      await working;
    },
    async changeSettings(variant, settings) {
      pacer.endAt(settings.steps);
      if (status === 'ended') setStatus('paused');
      // A new dropout rate changes the gradient of the very step that is shown.
      await change(async (tuned) => {
        const refusal = await tuned.changeSettings(variant, settings);
        if (refusal !== null) emit({ type: 'declined', run, refusal });
      });
    },
    undoIntervention: (variant) => change((changed) => changed.undoIntervention(variant)),
    async intervene(variant, intervention) {
      if (status === 'ended') setStatus('paused');
      await change((changed) => changed.intervene(variant, intervention));
    },
    restoreBest: (variant) => change((stopped) => stopped.ask(variant, (one) => one.stop())),
    async setProbe(next) {
      probe = next;
      await built();
      await change((seen) => seen.setProbe(probe));
    },
    ask: (variant, question, ...given) =>
      admissions[question](question, (asked) => asked.ask(variant, put(question, given))),
    askAll: (question, ...given) =>
      admissions[question](question, (asked) => asked.askAll(put(question, given))),
    async verify(variant) {
      const asked = lab?.ask(variant, async (one, prepared) => {
        return { variant: prepared, gradient: await one.gradient() };
      });
      return verifier.verify(asked ?? null);
    },
    cancelVerification: async () => verifier.cancel(),
    setPace: async (pace) => pacer.set(pace, lab?.steps ?? 0),
    shown: async () => frames.shown(),
    get run() {
      return run;
    },
    get lab() {
      return lab;
    },
  };
}

/** Returns the query that puts a question, with what is given along, to a variant. */
function put<Q extends Question>(question: Q, given: Given<Q>) {
  return (asked: VariantQuestions): Promise<Answer<Q>> => {
    const answer = asked[question] as (...given: unknown[]) => Promise<unknown>;
    return answer(...given) as Promise<Answer<Q>>;
  };
}

/** Returns frames of variants that make no further step. */
function standing(variants: VariantFrame[]): VariantFrame[] {
  return variants.map((frame) => ({ ...frame, isStanding: true }));
}
