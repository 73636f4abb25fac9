import type { ClientEvent } from '../worker/client';
import type {
  BuiltVariant,
  DataSummary,
  Frame,
  Halt,
  ModelOutput,
  RunStatus,
  StepRecord,
} from '../worker/protocol';

export type { EngineReason } from '../worker/protocol';

import { extendHistory, type History, startHistory } from './history';
import { type Notice, runNotices, withoutNotices } from './notice';

/** One variant as the charts see it. */
export interface VariantView extends BuiltVariant {
  /** The record of step 0, shown as a ghost behind the live profile. */
  initial: StepRecord;
  history: History;
  output: ModelOutput;
  halt: Halt | null;
}

export type Phase = RunStatus | 'building' | 'refused' | 'dead';

/** What the worker has told of the run. While another is built, the former one stays on the screen. */
export interface RunState {
  phase: Phase;
  data: DataSummary | null;
  variants: VariantView[];
  stepsPerSecond: number;
  notices: Notice[];
}

export const emptyRun: RunState = {
  phase: 'building',
  data: null,
  variants: [],
  stepsPerSecond: 0,
  notices: [],
};

/** The run after an event of the worker. */
export function reduceRun(state: RunState, event: ClientEvent): Partial<RunState> {
  switch (event.type) {
    case 'built':
      return {
        phase: 'paused',
        data: event.data,
        variants: event.variants.map((built, index) => {
          const { record, output } = event.frame.variants[index];
          return { ...built, initial: record, history: startHistory(record), output, halt: null };
        }),
        stepsPerSecond: 0,
        notices: withoutNotices(state.notices, runNotices),
      };
    case 'refused':
      return {
        phase: 'refused',
        notices: [
          ...withoutNotices(state.notices, runNotices),
          { kind: 'refused', refusal: event.refusal },
        ],
      };
    case 'frame':
      return { variants: withFrame(state.variants, event.frame), ...speedOf(event.frame) };
    case 'status':
      return { phase: event.status };
    case 'halted': {
      const { variant, halt } = event;
      const layerCount = state.variants[variant].layers.length;
      return {
        variants: state.variants.map((view, index) =>
          index === variant ? { ...view, halt } : view,
        ),
        notices: [...state.notices, { kind: 'halted', variant, halt, layerCount }],
      };
    }
    case 'moved': {
      const { variant, built, recovery } = event;
      const notice: Notice | null = recovery && {
        kind: 'recovered',
        variant,
        recovery,
        engine: built.engine,
      };
      return {
        variants: state.variants.map((view, index) =>
          index === variant ? { ...view, ...built } : view,
        ),
        notices:
          notice === null
            ? state.notices
            : [...state.notices.filter((former) => !isRecoveryOf(variant, former)), notice],
      };
    }
    case 'restarted':
      return {
        phase: 'building',
        notices: [...withoutNotices(state.notices, ['restarted']), { kind: 'restarted' }],
      };
    case 'dead':
      return {
        phase: 'dead',
        notices: [...state.notices, { kind: 'dead', message: event.message }],
      };
    default:
      return event satisfies never;
  }
}

function isRecoveryOf(variant: number, notice: Notice): boolean {
  return notice.kind === 'recovered' && notice.variant === variant;
}

/** Frames of a pause have no speed: the last one measured stays. */
function speedOf({ stepsPerSecond }: Frame): Partial<RunState> {
  return stepsPerSecond > 0 ? { stepsPerSecond } : {};
}

function withFrame(variants: VariantView[], frame: Frame): VariantView[] {
  return variants.map((view, index) => {
    const { record, output } = frame.variants[index];
    return { ...view, output, history: extendHistory(view.history, record) };
  });
}
