import { type BatchLoader, createBatchLoader } from '../../data/batchLoader';
import { findTrainingRefusal } from '../../engine/training/trainingRefusal';
import type { Spec } from '../../spec/spec';
import { summarizeData } from '../answers/dataSummary';
import { describeStandardization } from '../answers/standardization';
import { namedDataset, type OwnData } from '../data/namedDataset';
import { type PreparedVariant, prepareVariant } from '../data/preparedVariant';
import type { BuildRefusal, BuiltVariant, Recovery } from '../protocol';
import type { LabRun } from './labRunInterface';
import { advanceTogether } from './lockStep';
import { createSeat, type Seat, type SeatContext } from './seat';

export interface LabContext extends Pick<SeatContext, 'engines' | 'hosts' | 'now' | 'watched'> {
  /** The data that the user has given; null where there are none. */
  ownData: OwnData;
  /** True where a newer build makes this one void. */
  isVoid(): boolean;
  /** Lets waiting commands in. */
  turn(): Promise<void>;
  /** A variant goes on with another engine, or for another reason with the same. */
  onMove(variant: number, built: BuiltVariant, recovery: Recovery | null): void;
}

/** Builds the variants one after another; null where a newer build has come meanwhile. */
export async function createLabRun(
  specs: Spec[],
  context: LabContext,
): Promise<LabRun | BuildRefusal | null> {
  const { ownData, isVoid, turn } = context;
  const dataset = namedDataset(specs[0], ownData);
  if ('reason' in dataset) return dataset;
  const seats: Seat[] = [];
  const dispose = (): void => {
    for (const seat of seats) seat.dispose();
  };
  const prepared: PreparedVariant[] = [];
  for (const [variant, spec] of specs.entries()) {
    prepared[variant] = prepareVariant(dataset, spec);
    const refusal = findTrainingRefusal(prepared[variant]);
    if (refusal !== null) {
      dispose();
      return refusal.reason === 'tooLarge' ? refusal : { ...refusal, variant };
    }
    const seat = await createSeat(prepared[variant], {
      ...context,
      isAlone: specs.length === 1,
      variantCount: specs.length,
      onMove: (built, recovery) => context.onMove(variant, built, recovery),
    });
    seats.push(seat);
    await turn();
    if (isVoid()) {
      dispose();
      return null;
    }
  }
  return labRunOf(seats, prepared, context);
}

function labRunOf(
  seats: readonly Seat[],
  prepared: readonly PreparedVariant[],
  { hosts }: LabContext,
): LabRun {
  const data = summarizeData(prepared[0].data);
  const specs = prepared.map(({ spec }) => spec);
  /** Of each variant as it is trained now, made when it is asked for: some learn from the data first. */
  const feeds: (BatchLoader | undefined)[] = [];
  let steps = 0;
  let unseenSteps = 0;

  /** Where all stand, steps that none of them has made do not count: how many were asked for is up to the clock. */
  function countSteps(): void {
    if (seats.every(({ isHalted }) => isHalted)) steps = Math.max(...seats.map(({ step }) => step));
  }

  return {
    data,
    get built() {
      return seats.map(({ built }) => built);
    },
    get steps() {
      return steps;
    },
    get unseenSteps() {
      return unseenSteps;
    },
    async advance(count) {
      // Steps that nobody makes are not counted: one that goes on later would have to make them all.
      if (seats.every(({ isHalted }) => isHalted)) return;
      steps += count;
      unseenSteps += count;
      const beside = advanceTogether(
        seats.filter(({ isRemote }) => isRemote),
        count,
        hosts.slots,
      );
      const here = advanceTogether(
        seats.filter(({ isRemote }) => !isRemote),
        count,
        1,
      );
      await Promise.all([beside, here]);
      countSteps();
    },
    async look(parts) {
      const stepsThen = steps;
      unseenSteps = 0;
      const wasHalted = seats.map(({ isHalted }) => isHalted);
      const looks = await Promise.all(seats.map((seat) => seat.look(parts)));
      countSteps();
      const found = looks.flatMap(({ halt }, variant) =>
        halt !== null && !wasHalted[variant] ? [{ variant, halt }] : [],
      );
      const variants = looks.map(({ halt, ...frame }) => {
        return { ...frame, isStanding: halt !== null || frame.stop !== null };
      });
      return { steps: stepsThen, variants, found };
    },
    isHalted: () => seats.every(({ isHalted }) => isHalted),
    async tune(variant, settings) {
      const obstacle = (await seats[variant]?.tune(settings)) ?? null;
      if (obstacle === null && variant in specs) {
        specs[variant] = { ...specs[variant], ...settings };
        feeds[variant] = undefined;
        await seats[variant].advanceTo(steps);
      }
      return obstacle && { ...obstacle, variant };
    },
    async restoreBest(variant) {
      await seats[variant]?.restoreBest();
    },
    async watch() {
      await Promise.all(seats.map((seat) => seat.watch()));
    },
    async chooseEngines() {
      for (const seat of seats) await seat.chooseEngine();
    },
    feedPreview(variant, step, count) {
      const spec = specs[variant];
      if (spec === undefined) return null;
      const feed = feeds[variant] ?? createBatchLoader(prepared[variant].data, spec);
      feeds[variant] = feed;
      return feed.preview(step, count);
    },
    standardization: (variant) =>
      prepared[variant] === undefined ? null : describeStandardization(prepared[variant].data),
    visit: (step) => Promise.all(seats.map((seat) => seat.visit(step))),
    inspect: async (variant, ...place) => seats[variant]?.inspect(...place) ?? null,
    gradient: (variant) => seats[variant]?.gradient() ?? null,
    digests: () => Promise.all(seats.map((seat) => seat.digest())),
    dispose() {
      for (const seat of seats) seat.dispose();
    },
  };
}
