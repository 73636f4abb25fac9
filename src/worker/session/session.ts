import { nothingWatched } from '../answers/watched';
import { createLabRun } from '../lab/labRun';
import type { LabRun, Look } from '../lab/labRunInterface';
import type { RunStatus, VariantFrame } from '../protocol';
import { createTurns } from '../turns';
import { createChunks } from './chunks';
import { createLookout, type Sight } from './lookout';
import { createPacer } from './pacer';
import { createQuestions } from './questions';
import type { BuildCommand, Session } from './sessionInterface';
import type { Surroundings } from './surroundings';

/** Milliseconds before the engines of a build are compared: while a slider is dragged none are. */
const restBeforeComparing = 150;

export function createSession(surroundings: Surroundings): Session {
  const { emit, beforeBuild, now, turn } = surroundings;
  const pacer = createPacer(now);
  const chunks = createChunks(now);
  const lookout = createLookout(
    now,
    () => isTraining() || isAdvancing,
    (looked) => looked === lab,
    tell,
  );
  /** Chunks of steps, and what no step may go on with at the same time. */
  const inTurn = createTurns();
  const isTraining = (): boolean => status === 'training';
  let run = 0;
  let newest: BuildCommand | null = null;
  let building: Promise<void> = Promise.resolve();
  let lab: LabRun | null = null;
  /** Runs that a build has made void, to be disposed of when nothing works on them any more. */
  const retired: LabRun[] = [];
  let status: RunStatus = 'paused';
  /** Whether steps are made that were counted beforehand. */
  let isAdvancing = false;
  let watched = nothingWatched;
  /** Ends when no step is being made any more. */
  let working: Promise<void> = Promise.resolve();

  function setStatus(next: RunStatus): void {
    status = next;
    emit({ type: 'status', run, status });
  }

  async function build(command: BuildCommand): Promise<void> {
    // Of several builds that wait the newest alone is carried out.
    await beforeBuild();
    await working;
    await between(() => Promise.resolve());
    const isVoid = (): boolean => newest !== command;
    for (const former of retired.splice(0)) former.dispose();
    if (isVoid()) return;
    pacer.endAt(command.specs[0].steps);
    const made = await createLabRun(command.specs, {
      ...surroundings,
      isVoid,
      turn: () => turn(0),
      watched: () => watched,
      onMove(variant, built, recovery) {
        if (!isVoid()) emit({ type: 'moved', run, variant, built, recovery });
      },
    });
    if (made === null) return;
    if ('reason' in made) return emit({ type: 'refused', run, refusal: made });
    const look = await made.look();
    if (isVoid()) return made.dispose();
    lab = made;
    lookout.sent();
    const frame = { stepsPerSecond: 0, variants: standing(look.variants) };
    emit({ type: 'built', run, data: lab.data, variants: lab.built, frame });
    emitHalts(look.found);
    // Not before: the build is to be seen at once, on the engine that starts at once.
    void turn(restBeforeComparing).then(() =>
      between(async () => {
        if (made === lab) await made.chooseEngines();
      }),
    );
  }

  async function built(): Promise<void> {
    for (let waited: unknown = null; waited !== building; await building) waited = building;
  }

  /** Carries out what no step and no look may go on with at the same time. */
  function between<T>(work: () => Promise<T>): Promise<T> {
    return inTurn(async () => {
      await lookout.ended();
      return work();
    });
  }

  /** Carries out what changes what is seen, and looks at it: while it trains, with the next look. */
  async function change(work: (changed: LabRun) => Promise<void>): Promise<void> {
    const changed = lab;
    if (changed === null) return;
    await between(async () => {
      await work(changed);
      if (!isTraining() && changed === lab) lookout.lookAside(changed);
    });
    await lookout.ended();
  }

  function advanceChunk(advanced: LabRun, count: number): Promise<void> {
    return inTurn(async () => {
      if (advanced === lab) await chunks.advance(advanced, count);
      // Between two chunks all variants are at the same step.
      if (advanced === lab && lookout.isDue(advanced)) lookout.lookAside(advanced);
    });
  }

  function emitHalts(found: Look['found']): void {
    for (const { variant, halt } of found) emit({ type: 'halted', run, variant, halt });
  }

  /** Emits what was seen, unless a newer run has begun meanwhile. */
  function tell(seen: LabRun, sight: Sight): boolean {
    const { stepsPerSecond, variants, found, isStanding } = sight;
    if (seen !== lab) return false;
    const speed = status === 'training' ? Math.max(0, stepsPerSecond) : 0;
    const told = isStanding ? standing(variants) : variants;
    emit({ type: 'frame', run, frame: { stepsPerSecond: speed, variants: told } });
    emitHalts(found);
    if (seen.isHalted() && status === 'training') setStatus('paused');
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
    while (isAdvancing && advanced.steps < last && advanced === lab && !advanced.isHalted()) {
      await advanceChunk(advanced, last - advanced.steps);
      await turn(0);
    }
    isAdvancing = false;
    if (advanced === lab) await lookout.lookLast(advanced);
  }

  async function stop(next: RunStatus): Promise<void> {
    setStatus(next);
    await inTurn(() => Promise.resolve());
    if (lab !== null) await lookout.lookLast(lab);
  }

  return {
    build(command) {
      newest = command;
      run = command.run;
      if (lab !== null) retired.push(lab);
      lab = null;
      status = 'paused';
      building = build(command);
      return building;
    },
    built,
    train(until = null) {
      if (lab === null) return;
      if (status !== 'training' && lab.isHalted()) return setStatus('paused');
      pacer.begin(lab.steps, until);
      if (status === 'training') return;
      lookout.restart(lab.steps);
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
      if (status === 'training') await stop('paused');
      working = working.then(() => advanceBy(advanced, count));
      await working;
    },
    async tune(variant, settings) {
      pacer.endAt(settings.steps);
      if (status === 'ended') setStatus('paused');
      // A new dropout rate changes the gradient of the very step that is shown.
      await change(async (tuned) => {
        const refusal = await tuned.tune(variant, settings);
        if (refusal !== null) emit({ type: 'declined', run, refusal });
      });
    },
    restoreBest: (variant) => change((stopped) => stopped.restoreBest(variant)),
    async watch(next) {
      watched = next;
      await built();
      await change((seen) => seen.watch());
    },
    ask: createQuestions({ now, turn, isTraining, between, lab: () => lab }).ask,
    // None of a network that moves on.
    digests: () => between(async () => (isAdvancing ? [] : (lab?.digests() ?? []))),
    setPace: (pace) => pacer.set(pace, lab?.steps ?? 0),
    shown: lookout.shown,
    get run() {
      return run;
    },
    get lab() {
      return lab;
    },
  };
}

/** Frames of variants that make no further step. */
function standing(variants: VariantFrame[]): VariantFrame[] {
  return variants.map((frame) => ({ ...frame, isStanding: true }));
}
