import type { EarlyStop } from '../../engine/training/validationTracker';
import type { BatchPairs } from '../../record/batchPairs';
import type { StepRecord } from '../../record/stepRecord';
import type { Lab } from '../../spec/lab';
import type { GradientPrediction } from '../../theory/gradientPrediction';
import type { DataSummary } from '../../worker/answers/dataSummary';
import type { ModelOutput } from '../../worker/answers/modelOutput';
import type { NetworkPicture } from '../../worker/answers/networkPicture';
import type { ClientEvent } from '../../worker/client';
import type { JobEvent } from '../../worker/jobs/jobService';
import type { Frame, RunStatus } from '../../worker/protocol';
import type { BuiltVariant } from '../../worker/variant/builtVariant';
import type { Halt, VariantFrame } from '../../worker/variant/variantRun';
import { extendHistory, type History, startHistory } from './history';
import {
  type Notice,
  newHalts,
  runNotices,
  withDrawnAnew,
  withoutNotices,
  withRecovery,
  withStops,
} from './notices';

export type { Mend, SpecConflict } from '../../engine/training/specConflict';
export type { NetworkPicture, PicturedLayer } from '../../worker/answers/networkPicture';
export type { BuildRefusal } from '../../worker/data/preparedVariant';
export type { EngineReason } from '../../worker/engines/engine';

/** One variant as the charts see it. */
export interface VariantView extends BuiltVariant {
  /** The record of step 0, shown as a ghost behind the live profile. */
  initial: StepRecord;
  /** The batch of step 0; none where it is too large for what is told of pairs of its rows. */
  batch?: BatchPairs;
  predictedGradients: GradientPrediction;
  history: History;
  output: ModelOutput;
  /** The network as it was drawn last; null where it is too large, or has not been selected yet. */
  network: NetworkPicture | null;
  halt: Halt | null;
  /** Early stopping has ended it; null while it has not. */
  stop: EarlyStop | null;
  /** The best network of a run with patience that has gone on past it. */
  best?: VariantFrame['best'];
  /** The last early stop, also where the training has gone on since. */
  lastStop: EarlyStop | null;
}

export type Phase = RunStatus | 'building' | 'refused' | 'dead';

/** Returns true if the lab of the page is what runs, or stands still. */
export function isBuilt(phase: Phase): boolean {
  return phase === 'paused' || phase === 'training' || phase === 'ended';
}

/** The state of the run as the worker reports it. While another is built, the former one stays on the screen. */
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

/** Returns the changes of the run by an event of the worker. */
export function reduceRun(
  state: RunState & { lab: Lab },
  event: Exclude<ClientEvent, JobEvent>,
): Partial<RunState> {
  switch (event.type) {
    case 'built':
      return {
        phase: 'paused',
        data: event.data,
        variants: event.variants.map((built, index) => {
          const frame = event.frame.variants[index];
          const { record, output, network, stop, halt, best, batch } = frame;
          const before = event.before?.[index];
          const history = startHistory(frame, built.measurementDistance, before);
          const pairs = batch ?? before?.batch ?? undefined;
          const seen = {
            output,
            network,
            stop,
            halt,
            best,
            ...(pairs === undefined ? {} : { batch: pairs }),
          };
          const initial = history.measured.at(0) ?? record;
          return {
            ...built,
            initial,
            predictedGradients: event.predictions[index],
            history,
            ...seen,
            lastStop: stop ?? before?.lastStop ?? null,
          };
        }),
        stepsPerSecond: 0,
        notices: [
          ...withDrawnAnew(
            withoutNotices(state.notices, runNotices),
            state.variants,
            event.variants,
            state.lab.start,
          ),
          ...newHalts(
            event.variants.map(({ layers }) => ({ layers, halt: null })),
            event.frame,
          ),
        ],
      };
    case 'refused':
      return {
        phase: 'refused',
        notices: [
          ...withoutNotices(state.notices, runNotices),
          { kind: 'refused', refusal: event.refusal },
        ],
      };
    case 'declined':
      return {
        notices: [
          ...withoutNotices(state.notices, ['refused']),
          { kind: 'refused', refusal: event.refusal },
        ],
      };
    case 'frame':
      return {
        variants: withFrame(state.variants, event.frame),
        notices: [
          ...withStops(state.notices, state.variants, event.frame),
          ...newHalts(state.variants, event.frame),
        ],
        ...speedOf(event.frame),
      };
    case 'status':
      return { phase: event.status };
    case 'moved': {
      const { variant, built, recovery } = event;
      return {
        variants: state.variants.map((view, index) =>
          index === variant ? { ...view, ...built } : view,
        ),
        notices:
          recovery === null
            ? state.notices
            : withRecovery(state.notices, { variant, recovery, engine: built.engine }),
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

/** Frames of a pause have no speed: the last one measured stays. */
function speedOf({ stepsPerSecond }: Frame): Partial<RunState> {
  return stepsPerSecond > 0 ? { stepsPerSecond } : {};
}

function withFrame(variants: VariantView[], frame: Frame): VariantView[] {
  return variants.map((view, index) => {
    const told = frame.variants[index];
    const { output, stop, best } = told;
    const network = told.network ?? view.network;
    const [halt, lastStop] = [told.halt ?? view.halt, stop ?? view.lastStop];
    const history = extendHistory(view.history, told);
    return { ...view, output, network, stop, halt, best, lastStop, history };
  });
}
