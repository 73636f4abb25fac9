import type { EarlyStop } from '../../engine/training/validationTracker';
import type { LayerShape } from '../../network/plan';
import type { Ignored } from '../../spec/link/value';
import type { EngineName } from '../../spec/spec';
import type { StartingWeights } from '../../spec/startingWeights';
import type { BuildRefusal } from '../../worker/data/preparedVariant';
import type { Frame } from '../../worker/protocol';
import type { RunFileRefusal } from '../../worker/saved/savedRunService';
import type { WeightsFileRefusal } from '../../worker/saved/weightsService';
import type { Recovery } from '../../worker/variant/builtVariant';
import type { Halt } from '../../worker/variant/variantRun';

/** Why no run goes on from files, or begins from them. */
export type FileRefusal = RunFileRefusal | WeightsFileRefusal;

/** Something that the page has to say, until it is closed or no longer true. */
export type Notice =
  | { kind: 'languageMissing' }
  | { kind: 'ignored'; ignored: Ignored[] }
  /** The page's link has fixed what would have taken its place. */
  | { kind: 'fixed' }
  | { kind: 'halted'; variant: number; halt: Halt; layer: LayerShape }
  | { kind: 'stopped'; variant: number; stop: EarlyStop }
  | { kind: 'recovered'; variant: number; recovery: Recovery; engine: EngineName }
  | { kind: 'refused'; refusal: BuildRefusal }
  /** The weights that the run began from are those of another network now. */
  | { kind: 'drawnAnew'; fileName: string }
  | { kind: 'tableMissing' }
  | { kind: 'imagesMissing' }
  /** A file is not opened, and what was open stays. */
  | { kind: 'notOpened'; fileName: string; refusal: FileRefusal }
  /** The run went on while it was to be saved. */
  | { kind: 'notSaved' }
  /** Kept runs of a file found no room beside those that were there. */
  | { kind: 'noRoomForPins'; count: number }
  /** The data of an opened run are not kept: those that the browser keeps stay. */
  | { kind: 'runDataNotKept'; fileNames: string[] }
  /** A new version of the page is kept beside this one. */
  | { kind: 'newVersion' }
  | { kind: 'restarted' }
  | { kind: 'dead'; message: string };

export type NoticeKind = Notice['kind'];

/** The kinds that are true of one run alone, and go when another is built. */
export const runNotices: readonly NoticeKind[] = ['halted', 'stopped', 'recovered', 'refused'];

/** Those of data that are not there: they are true as long as others stand in their place. */
export const missingData: readonly NoticeKind[] = ['tableMissing', 'imagesMissing'];

export function withoutNotices(notices: Notice[], kinds: readonly NoticeKind[]): Notice[] {
  return notices.filter(({ kind }) => !kinds.includes(kind));
}

interface Begun {
  start: { weightsFile: string | null };
}

/** Tells, once a run had begun from weights of a file, while they are those of no variant's network. */
export function withDrawnAnew(
  notices: Notice[],
  former: readonly Begun[],
  built: readonly Begun[],
  weights: StartingWeights | undefined,
): Notice[] {
  const begins = ({ start }: Begun): boolean => start.weightsFile !== null;
  const others = withoutNotices(notices, ['drawnAnew']);
  if (weights === undefined || built.some(begins)) return others;
  return former.some(begins)
    ? [...others, { kind: 'drawnAnew', fileName: weights.fileName }]
    : notices;
}

/** Tells of each variant that early stopping has ended since the last frame, and of none that goes on. */
export function withStops(
  notices: Notice[],
  known: readonly { stop: EarlyStop | null }[],
  { variants }: Frame,
): Notice[] {
  if (known.every(({ stop }, index) => stop === null && variants[index].stop === null)) {
    return notices;
  }
  const others = notices.filter(
    (notice) => notice.kind !== 'stopped' || variants[notice.variant].stop !== null,
  );
  const added = variants.flatMap(({ stop }, variant): Notice[] =>
    stop !== null && known[variant].stop === null ? [{ kind: 'stopped', variant, stop }] : [],
  );
  return [...others, ...added];
}

/** Returns a notice of each variant that has stopped being finite since the last frame. */
export function newHalts(
  known: readonly { halt: Halt | null; layers: readonly LayerShape[] }[],
  { variants }: Frame,
): Notice[] {
  return known.flatMap(({ halt: knownHalt, layers }, variant): Notice[] => {
    const { halt } = variants[variant];
    if (halt === null || knownHalt !== null) return [];
    return [{ kind: 'halted', variant, halt, layer: layers[halt.layerIndex] }];
  });
}

/** Tells of a variant's recovery, in place of an earlier one of the same variant. */
export function withRecovery(
  notices: Notice[],
  recovered: Omit<Extract<Notice, { kind: 'recovered' }>, 'kind'>,
): Notice[] {
  const others = notices.filter(
    (notice) => notice.kind !== 'recovered' || notice.variant !== recovered.variant,
  );
  return [...others, { kind: 'recovered', ...recovered }];
}
