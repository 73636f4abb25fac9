import type { LayerShape } from '../../network/plan';
import { isKept, measurementResolution, type Resolution } from '../../record/resolution';
import type { StepRecord } from '../../record/stepRecord';
import { type Lab, labOf, variantSpecs } from '../../spec/lab';
import type { Link } from '../../spec/link/query';
import { changedFrom, changedNames, type EngineName, type Spec } from '../../spec/spec';
import type { DataSummary } from '../../worker/answers/dataSummary';
import { nearestRecord, recordsOf } from '../run/history';
import type { Phase, VariantView } from '../run/run';

/** Runs that can be pinned at a time. */
export const pinLimit = 6;
/** Records that a pin keeps of its run at the most: what it costs to draw and to store is bounded. */
export const pinRecordLimit = 192;

const pinnedNames = [
  'step',
  'epoch',
  'learningRate',
  'trainLoss',
  'validationLoss',
  'trainAccuracy',
  'validationAccuracy',
  'gradientNorms',
  'forwardSignals',
  'backwardSignals',
  'underflowed',
] as const satisfies (keyof StepRecord)[];

/** The part of a record that pinned curves and exports show. */
export type PinnedRecord = Pick<StepRecord, (typeof pinnedNames)[number]>;

/** A variant's run as it was when it was pinned. Pins never change but for their names. */
export interface Pin {
  /** Its slot from 0: P1 is 0. */
  slot: number;
  name: string;
  spec: Spec;
  /** The preset that its lab was opened from. */
  preset: Lab['preset'];
  /** Tells tables of one's own apart, and pictures; absent where the data are drawn. */
  table?: string;
  engine: EngineName;
  layers: LayerShape[];
  /** A selection of the run's record, densest at its beginning, with step 0 and the last one that there was. */
  records: PinnedRecord[];
  /** The step at which it stopped being finite; null while it was. */
  haltStep: number | null;
}

export interface PinsState {
  pins: Pin[];
  /** False where the browser keeps nothing beyond the tab, or has no room. */
  arePinsKept: boolean;
}

export interface PinActions {
  /** Pins a variant's run as it is now; does nothing where no slot is left. */
  pin(variant: number, name: string): void;
  /**
   * Pins a run that is about to be another one. Returns its slot if that was free, null where nothing has been added.
   */
  keepFormer(variant: number, name: string): number | null;
  renamePin(slot: number, name: string): void;
  unpin(slot: number): void;
  /** Removes all of them, those that are hidden too. */
  clearPins(): void;
  /** Opens a pin's settings as a lab of one variant, at step 0. The pins stay. */
  openPin(slot: number): Promise<void>;
}

interface PinContext extends Pick<PinsState, 'pins'> {
  phase: Phase;
  lab: Lab;
  page: Link['page'];
  data: DataSummary | null;
  variants: VariantView[];
}

/** @param startLink opens a link at step 0 */
export function pinSlice(
  set: (change: Pick<PinsState, 'pins'>) => void,
  get: () => PinContext,
  startLink: (link: Link) => Promise<void>,
): PinsState & PinActions {
  function pin(variant: number, name: string): void {
    const { lab, data, variants, pins, phase } = get();
    if (!isPinnable(phase)) return;
    const view = variants.at(variant);
    const spec = variantSpecs(lab).at(variant);
    if (view !== undefined && spec !== undefined) {
      const { preset } = lab;
      set({ pins: withRun(pins, view, { spec, preset, table: tableOf(spec, data) }, name) });
    }
  }

  return {
    pins: [],
    arePinsKept: true,
    pin,
    keepFormer(variant, name) {
      const before = new Set(get().pins.map(({ slot }) => slot));
      pin(variant, name);
      return get().pins.find(({ slot }) => !before.has(slot))?.slot ?? null;
    },
    renamePin(slot, name) {
      set({ pins: get().pins.map((pin) => (pin.slot === slot ? { ...pin, name } : pin)) });
    },
    unpin: (slot) => set({ pins: get().pins.filter((pin) => pin.slot !== slot) }),
    clearPins: () => set({ pins: [] }),
    async openPin(slot) {
      const { pins, page } = get();
      const pin = pins.find((one) => one.slot === slot);
      if (pin === undefined) return;
      const lab = labOf([pin.spec]);
      await startLink({ lab, page: { ...page, run: '0' }, ignored: [] });
    },
  };
}

/** Returns true if the settings are those of the run on the screen: not while another network is built. */
export function isPinnable(phase: Phase): boolean {
  return phase === 'paused' || phase === 'training' || phase === 'ended';
}

type PinnedView = Pick<VariantView, 'engine' | 'layers' | 'history' | 'halt'>;

/**
 * Returns the pins with one run more, in the first free slot: the same array where none is free. A run that is pinned
 * already, and has gone on since, takes its former place and name.
 */
export function withRun(
  pins: readonly Pin[],
  { engine, layers, history, halt }: PinnedView,
  { spec, preset, table }: Pick<Pin, 'spec' | 'preset' | 'table'>,
  name: string,
): Pin[] {
  const records = thinRecords(recordsOf(history), pinRecordLimit).map(pinnedRecord);
  const haltStep = halt?.step ?? null;
  return (
    placed(pins, { name, spec, preset, table, engine, layers, records, haltStep }) ?? [...pins]
  );
}

/** Returns the pins with those of a file, and how many of these found no slot. */
export function withPins(
  pins: readonly Pin[],
  added: readonly Pin[],
): { pins: Pin[]; left: number } {
  let all = [...pins];
  let left = 0;
  for (const pin of added) {
    const next = placed(all, pin);
    if (next === null) left++;
    else all = next;
  }
  return { pins: all, left };
}

/** Returns the pins with one more, of a run that is there twice the longer one; null where no slot is free. */
function placed(pins: readonly Pin[], pin: Omit<Pin, 'slot'>): Pin[] | null {
  const same = pins.find((other) => isSameRun(other, pin));
  if (same !== undefined && pinnedAt(same, null).step >= pinnedAt(pin, null).step) return [...pins];
  const slot = same?.slot ?? freeSlot(pins);
  if (slot === null) return null;
  const others = pins.filter((other) => other.slot !== slot);
  return [...others, { ...pin, slot, name: same?.name ?? pin.name }].toSorted(
    (a, b) => a.slot - b.slot,
  );
}

type Run = Pick<Pin, 'spec' | 'records'>;

/** Returns true for two lengths of one run: equal settings may be trained otherwise, by another engine or by hand. */
function isSameRun(run: Run, other: Run): boolean {
  if (!areEqual(run.spec, other.spec)) return false;
  const known = new Map(run.records.map((record) => [record.step, record]));
  return other.records.every((record) => {
    const before = known.get(record.step);
    return (
      before === undefined ||
      (Object.is(before.trainLoss, record.trainLoss) &&
        before.gradientNorms.every((norm, layer) => Object.is(norm, record.gradientNorms[layer])))
    );
  });
}

function freeSlot(pins: readonly Pin[]): number | null {
  const taken = new Set(pins.map(({ slot }) => slot));
  const free = Array.from({ length: pinLimit }, (_, slot) => slot).find((slot) => !taken.has(slot));
  return free ?? null;
}

/** Returns true where a run finds no slot, not even one that it has already. */
export function isFull(pins: readonly Pin[], spec: Spec, view: PinnedView | undefined): boolean {
  if (pins.length < pinLimit) return false;
  if (pinOf(pins, spec) === undefined || view === undefined) return true;
  return !pins.some((pin) => isSameRun(pin, { spec, records: recordsOf(view.history) }));
}

/** Returns the pinned run of the very same settings. */
export function pinOf(pins: readonly Pin[], spec: Spec): Pin | undefined {
  return pins.find((pin) => areEqual(pin.spec, spec));
}

const areEqual = (a: Spec, b: Spec): boolean => changedNames(changedFrom(a, b)).length === 0;

/** Returns what tells one's own data apart from others: their target and how many rows they have. */
function tableOf({ data }: Pick<Spec, 'data'>, summary: DataSummary | null): string | undefined {
  if ((data !== 'csv' && data !== 'idx') || summary === null) return undefined;
  const { targetName, classNames, train, validation } = summary;
  return JSON.stringify([targetName, train.rowCount + validation.rowCount, ...classNames]);
}

/** What a pin is compared with. */
interface Compared {
  pins: Pin[];
  lab: Lab;
  data: DataSummary | null;
}

const shown = new WeakMap<readonly Pin[], Compared>();

/**
 * Returns the pins that can be compared with a lab: those of its data, and of no other preset. They are the
 * same array while neither changes.
 */
export function comparablePins({ pins, lab, data }: Compared): Pin[] {
  const known = shown.get(pins);
  if (known?.lab === lab && known.data === data) return known.pins;
  const { preset, base } = lab;
  const table = tableOf(base, data);
  const own = pins.filter(
    (pin) =>
      pin.spec.data === base.data &&
      (table === undefined || pin.table === undefined || pin.table === table) &&
      (preset === null || pin.preset === null || pin.preset === preset),
  );
  const unchanged =
    known !== undefined &&
    own.length === known.pins.length &&
    own.every((pin, index) => pin === known.pins[index]);
  const result = unchanged ? known.pins : own;
  shown.set(pins, { lab, data, pins: result });
  return result;
}

/** Returns the pinned record nearest to a step; the last one for null. */
export function pinnedAt({ records }: Pick<Pin, 'records'>, step: number | null): PinnedRecord {
  if (step === null) return records[records.length - 1];
  return nearestRecord(records, step);
}

function pinnedRecord(record: StepRecord): PinnedRecord {
  return Object.fromEntries(pinnedNames.map((name) => [name, record[name]])) as PinnedRecord;
}

/**
 * Returns `limit` of the records at the most, by the rule that the record itself is kept by, as coarse as it
 * takes: the first steps are the last to go, and the record's two ends stay.
 */
export function thinRecords<T extends { step: number }>(records: readonly T[], limit: number): T[] {
  let resolution = measurementResolution;
  let kept = [...records];
  while (kept.length > Math.max(2, limit)) {
    resolution = coarser(resolution);
    kept = keptOf(records, resolution);
  }
  return kept;
}

function keptOf<T extends { step: number }>(records: readonly T[], resolution: Resolution): T[] {
  const last = records.length - 1;
  const length = records[last].step;
  return records.filter(
    ({ step }, index) => index === 0 || index === last || isKept(resolution, step, length),
  );
}

function coarser({ share, points, first, relief }: Resolution): Resolution {
  return { share: share / 2, points: points / 2, first: first / 2, relief };
}
