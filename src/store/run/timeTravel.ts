import type { StoreApi } from 'zustand/vanilla';
import type { Prediction } from '../../data/predictions';
import type { WeightPlace } from '../../engine/experiments/weightTrace';
import type { AskedStep } from '../../engine/measure/weightReader';
import type { LayerInspection } from '../../worker/answers/layerInspection';
import type { VisitedStep } from '../../worker/answers/modelOutput';
import type { TracedWeight } from '../../worker/answers/tracedWeight';
import type { LabClient } from '../../worker/client';
import type { Explanation } from '../../worker/variant/stepExplainer';
import type { VariantView } from './run';

export type { Prediction } from '../../data/predictions';
export type { WeightPlace, WeightTrace, ZeroReason } from '../../engine/experiments/weightTrace';
export type { OperationReading } from '../../engine/measure/operationReader';
export type { AskedStep } from '../../engine/measure/weightReader';
export type { LayerParameter } from '../../network/layerParameters';
export type {
  Comparison,
  LayerInspection,
  NumberSummary,
  UnitPictures,
  UnitState,
} from '../../worker/answers/layerInspection';
export type { TracedWeight } from '../../worker/answers/tracedWeight';
export type { ExplainedStep, Explanation } from '../../worker/variant/stepExplainer';

/** A layer of a variant, both counted from 0. */
export interface LayerAddress {
  variant: number;
  layer: number;
}

/** Layers of the drawn network that an explanation speaks of, and one unit of the last; layer −1 are the inputs. */
export interface LitLayers {
  first: number;
  last: number;
  unit: number | null;
  edges: LitEdges | null;
}

/** Edges to a layer, from one unit or all (null) and to one unit or all; or the residual way around its block. */
export type LitEdges =
  | { kind: 'weights'; layer: number; from: number | null; unit: number | null }
  | { kind: 'shortcut'; layer: number };

/** A sample of the step's batch. */
export interface LitSample {
  /** Its place in the batch. */
  place: number;
  /** In the data's own units. */
  features: ArrayLike<number>;
  /** True for each unit of each layer that dropout leaves out for it. */
  dropped: boolean[][];
}

export interface TimeTravelState {
  /** The step that is pointed at, in every chart; null while none is. */
  pointedStep: number | null;
  /** The step that stays pointed at when the pointer leaves a chart; null for the newest. */
  heldStep: number | null;
  /** The variants' answers at the kept step nearest before; null, also of one variant, for now. */
  visited: readonly (VisitedStep | null)[] | null;
  /** The row that the networks are asked about, in the data's own units; null while none is. */
  askedRow: readonly number[] | null;
  /** The place in the plane of a two-dimensional data set that is read, 0 to 1 from the left and from the top. */
  pointedPlace: { x: number; y: number } | null;
  /** The layer whose inspector is open. */
  inspected: LayerAddress | null;
  /** True while a step of the selected variant is explained. */
  isExplaining: boolean;
  /** What the explanation speaks of at present; null where that is no layer. */
  lit: LitLayers | null;
  /** The sample that the explanation speaks of; null for the whole batch. */
  litSample: LitSample | null;
}

export interface TimeTravelActions {
  /** Shows a step for as long as something points at it; null when nothing does any more. */
  pointAt(step: number | null): void;
  /** Shows a step until another is held; null shows the newest again. */
  holdStep(step: number | null): void;
  openInspector(place: LayerAddress): void;
  closeInspector(): void;
  pointAtPlace(place: TimeTravelState['pointedPlace']): void;
  /** Asks the networks about a row; null closes the form. */
  askRow(row: readonly number[] | null): void;
  /** Returns every variant's answer to a row; null where a newer question has come, or another run. */
  predict(row: readonly number[]): Promise<Prediction[] | null>;
  /** Takes the gradient of a weight at the held step, or the present one, apart; null where a newer question has come, or another run. */
  trace(variant: number, place: WeightPlace): Promise<TracedWeight | null>;
  showExplanation(isExplaining: boolean): void;
  light(lit: LitLayers | null, sample: LitSample | null): void;
  /** Takes the held step, or the present one, apart; null where a newer question has come, or another run. */
  explain(variant: number, asked: AskedStep): Promise<Explanation | null>;
  /** Returns a layer at the step that is shown; null where a newer question has come, or another run. */
  inspect(place: LayerAddress): Promise<LayerInspection | null>;
}

export const emptyTimeTravel: TimeTravelState = {
  pointedStep: null,
  heldStep: null,
  visited: null,
  inspected: null,
  askedRow: null,
  pointedPlace: null,
  isExplaining: false,
  lit: null,
  litSample: null,
};

type TimeTravelContext = TimeTravelState & { variants: VariantView[]; probe: object };

/** Returns actions on the store, which from now on asks for the answers at the step that is pointed at. */
export function timeTravel<T extends TimeTravelContext>(
  client: { run: Pick<LabClient['run'], 'ask' | 'askAll'> },
  { getState, setState, subscribe }: Pick<StoreApi<T>, 'getState' | 'setState' | 'subscribe'>,
): TimeTravelActions {
  const set = (changes: Partial<TimeTravelState>): void => setState(changes as Partial<T>);
  let questions = 0;
  let asked: number | null = null;

  async function visit(step: number | null): Promise<void> {
    questions++;
    const question = questions;
    asked = step;
    if (step === null) return set({ visited: null });
    const visited = await client.run.askAll('visit', step);
    if (question === questions && visited !== null) set({ visited });
  }

  subscribe((state, former) => {
    const step = earlierStep(state);
    if (step === asked && state.probe === former.probe) return;
    // If the worker dies meanwhile, the restart tells so.
    visit(step).catch(() => undefined);
  });

  return {
    pointAt: (step) => set({ pointedStep: step ?? getState().heldStep }),
    holdStep: (heldStep) => set({ heldStep, pointedStep: heldStep }),
    openInspector: (inspected) => set({ inspected }),
    closeInspector: () => set({ inspected: null }),
    pointAtPlace: (pointedPlace) => set({ pointedPlace }),
    askRow: (askedRow) => set({ askedRow }),
    async predict(row) {
      const answers = await client.run.askAll('predict', row);
      return answers?.map(([answer]) => answer) ?? null;
    },
    trace: (variant, place) => client.run.ask(variant, 'trace', place, heldBefore(getState())),
    showExplanation: (isExplaining) => set({ isExplaining, lit: null, litSample: null }),
    light: (lit, litSample) => set({ lit, litSample }),
    explain: (variant, asked) => client.run.ask(variant, 'explain', asked, heldBefore(getState())),
    inspect: ({ variant, layer }) =>
      client.run.ask(variant, 'inspect', layer, earlierStep(getState())),
  };
}

/** Returns the step that is held if it is before the newest; null where the newest is shown. */
function heldBefore({ heldStep, variants }: TimeTravelContext): number | null {
  return earlierStep({ pointedStep: heldStep, variants });
}

/** Returns the step that is pointed at if it is before the newest; null where the newest is shown. */
export function earlierStep({
  pointedStep,
  variants,
}: Pick<TimeTravelContext, 'pointedStep' | 'variants'>): number | null {
  const newest = Math.max(0, ...variants.map(({ history }) => history.latest.step));
  return pointedStep === null || pointedStep >= newest ? null : pointedStep;
}
