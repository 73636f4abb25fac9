import { createLabRun, type LabRun, type Look } from './labRun';
import { createPacer } from './pacer';
import type { Command, Pace, RunStatus } from './protocol';
import { createStepQueue } from './stepQueue';
import type { Surroundings } from './surroundings';

type BuildCommand = Extract<Command, { type: 'build' }>;
type TuneCommand = Extract<Command, { type: 'tune' }>;

/** The state machine of one lab: paused, training, ended; each build starts it anew. */
export interface Session {
  build(command: BuildCommand): Promise<void>;
  /** Resolves when the newest build is done. */
  built(): Promise<void>;
  train(): void;
  pause(): Promise<void>;
  /** `count` updates of every variant, then a look. */
  advance(count: number): Promise<void>;
  tune(command: TuneCommand): Promise<void>;
  setPace(pace: Pace): void;
  /** The page has drawn the last frame. */
  shown(): void;
  readonly run: number;
}

/** Milliseconds of training between two chances for a command to be heard. */
const slice = 12;
/** Milliseconds between two frames: a chart shows no more of them, and a person waits for no fewer. */
const frameInterval = { least: 60, most: 400 };
/** Looks may take this share of the time at the most. */
const lookShare = 0.5;

export function createSession({ emit, engines, table, now, turn }: Surroundings): Session {
  const pacer = createPacer(now);
  const queue = createStepQueue(now);
  let run = 0;
  let newest: BuildCommand | null = null;
  let building: Promise<void> = Promise.resolve();
  let lab: LabRun | null = null;
  /** Runs that a build has made void, to be disposed of when nothing works on them any more. */
  const retired: LabRun[] = [];
  let stepLimit = 0;
  let status: RunStatus = 'paused';
  let isShown = true;
  let looking: Promise<void> | null = null;
  /** Ends when no step is being made any more. */
  let working: Promise<void> = Promise.resolve();
  let lastLook = { time: 0, steps: 0, cost: 0 };

  function setStatus(next: RunStatus): void {
    status = next;
    emit({ type: 'status', run, status });
  }

  async function build(command: BuildCommand): Promise<void> {
    // Commands that wait get in first: of several builds the newest alone is carried out.
    await turn(0);
    await working;
    await looking;
    const isVoid = (): boolean => newest !== command;
    for (const former of retired.splice(0)) former.dispose();
    if (isVoid()) return;
    stepLimit = command.specs[0].steps;
    const context = { engines, table: table(), isVoid, turn: () => turn(0) };
    const made = await createLabRun(command.specs, context);
    if (made === null) return;
    if ('reason' in made) return emit({ type: 'refused', run, refusal: made });
    const look = await made.look();
    if (isVoid()) return made.dispose();
    lab = made;
    const frame = { stepsPerSecond: 0, variants: look.variants };
    isShown = false;
    emit({ type: 'built', run, data: lab.data, variants: lab.built, frame });
    emitHalts(look);
  }

  function emitHalts({ found }: Look): void {
    for (const { variant, halt } of found) emit({ type: 'halted', run, variant, halt });
  }

  /** Looks at every variant and emits what it saw, unless a newer run has begun meanwhile. */
  async function look(seen: LabRun): Promise<void> {
    const start = now();
    const sight = await seen.look();
    if (seen !== lab) return;
    const seconds = (now() - lastLook.time) / 1_000;
    const isLive = status === 'training' && sight.steps > lastLook.steps;
    const stepsPerSecond = isLive ? (sight.steps - lastLook.steps) / seconds : 0;
    isShown = false;
    emit({ type: 'frame', run, frame: { stepsPerSecond, variants: sight.variants } });
    emitHalts(sight);
    if (seen.isHalted() && status === 'training') setStatus('paused');
    lastLook = { time: now(), steps: sight.steps, cost: now() - start };
  }

  function lookAside(seen: LabRun): void {
    looking = look(seen).finally(() => {
      looking = null;
    });
  }

  async function lookLast(seen: LabRun): Promise<void> {
    await looking;
    if (seen === lab && seen.unseenSteps > 0) lookAside(seen);
    await looking;
  }

  function stepsDue({ steps }: LabRun): number {
    const left = stepLimit === 0 ? Infinity : stepLimit - steps;
    return Math.min(left, pacer.due(steps));
  }

  async function trainUntilStopped(trained: LabRun): Promise<void> {
    const isTraining = (): boolean => status === 'training' && trained === lab;
    while (isTraining()) {
      const count = stepsDue(trained);
      await queue.advance(trained, count, slice);
      if (isLookDue(trained)) lookAside(trained);
      await turn(stepsDue(trained) > 0 ? 0 : slice);
      const isDone = stepLimit > 0 && trained.steps >= stepLimit;
      if (isDone && isTraining()) await stop('ended');
    }
  }

  function isLookDue({ unseenSteps }: LabRun): boolean {
    if (!isShown || looking !== null || unseenSteps === 0) return false;
    const { least, most } = frameInterval;
    const interval = Math.min(most, Math.max(least, lastLook.cost / lookShare));
    return now() - lastLook.time >= interval;
  }

  async function advanceBy(advanced: LabRun, count: number): Promise<void> {
    const last = advanced.steps + count;
    while (advanced.steps < last && advanced === lab && !advanced.isHalted()) {
      await queue.advance(advanced, last - advanced.steps, slice);
      if (isLookDue(advanced)) lookAside(advanced);
      await turn(0);
    }
    await lookLast(advanced);
  }

  async function stop(next: RunStatus): Promise<void> {
    setStatus(next);
    if (lab !== null) await lookLast(lab);
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
    async built() {
      for (let waited: unknown = null; waited !== building; await building) waited = building;
    },
    train() {
      if (status === 'training' || lab === null) return;
      if (lab.isHalted()) return setStatus('paused');
      pacer.restart(lab.steps);
      lastLook = { ...lastLook, time: now(), steps: lab.steps };
      setStatus('training');
      working = trainUntilStopped(lab);
    },
    async pause() {
      if (status === 'training') await stop('paused');
    },
    async advance(count) {
      const advanced = lab;
      if (advanced === null) return;
      if (status === 'training') await stop('paused');
      await working;
      working = advanceBy(advanced, count);
      await working;
    },
    async tune({ variant, tuning, steps }) {
      stepLimit = steps;
      lab?.tune(variant, tuning);
      if (status === 'ended') setStatus('paused');
      if (status === 'training' || lab === null) return;
      // A new dropout rate changes the gradient of the very step that is shown.
      const tuned = lab;
      await looking;
      if (tuned === lab && looking === null) lookAside(tuned);
      await looking;
    },
    setPace(pace) {
      pacer.set(pace, lab?.steps ?? 0);
    },
    shown() {
      isShown = true;
    },
    get run() {
      return run;
    },
  };
}
