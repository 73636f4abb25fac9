import type { LayerShape } from '../network/plan';
import type { Ignored } from '../spec/link/ignored';
import type { EngineName } from '../spec/spec';
import type { BuildRefusal } from '../worker/data/preparedVariant';
import type { Recovery } from '../worker/variant/builtVariant';
import type { EarlyStop, Halt } from '../worker/variant/variantRun';

/** Something that the page has to say, until it is closed or no longer true. */
export type Notice =
  | { kind: 'ignored'; ignored: Ignored[] }
  | { kind: 'halted'; variant: number; halt: Halt; layer: LayerShape }
  | { kind: 'stopped'; variant: number; stop: EarlyStop }
  | { kind: 'recovered'; variant: number; recovery: Recovery; engine: EngineName }
  | { kind: 'refused'; refusal: BuildRefusal }
  | { kind: 'tableMissing' }
  | { kind: 'imagesMissing' }
  | { kind: 'restarted' }
  | { kind: 'dead'; message: string };

export type NoticeKind = Notice['kind'];

/** What is true of one run alone, and goes when another is built. */
export const runNotices: readonly NoticeKind[] = ['halted', 'stopped', 'recovered', 'refused'];

export function withoutNotices(notices: Notice[], kinds: readonly NoticeKind[]): Notice[] {
  return notices.filter(({ kind }) => !kinds.includes(kind));
}
