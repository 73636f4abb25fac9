import * as v from 'valibot';
import type { StoreApi } from 'zustand/vanilla';
import type { LayerSeries } from '../record/stepHistory';
import type { StepRecord } from '../record/stepRecord';
import { type OpenStorage, parseJson, persist } from './browserStorage';

export type AxisKind = 'linear' | 'log';

export interface Axes {
  /** The axis of losses; null follows what the losses need. */
  loss: AxisKind | null;
  /** The axis of steps, in every chart that has one. */
  steps: AxisKind;
}

type LayerStatistics = NonNullable<StepRecord['layers']>;

/** Which distribution of each layer is drawn. */
export type LayerDistribution = 'activations' | 'gradients';
/** Which number of each layer is drawn under it. */
export type LayerStatistic = Exclude<keyof LayerStatistics, LayerDistribution>;

/** The reader's choices of what the charts show, and how; no link holds them. */
export interface ChartSettingsState {
  axes: Axes;
  /** Which of the three quantities of a layer the depth view shows. */
  series: LayerSeries;
  /** True if the depth view shows how the numbers of each layer are distributed, in place of profile and heatmap. */
  areLayersShown: boolean;
  /** The choices of that view. */
  layerView: { distribution: LayerDistribution; statistic: LayerStatistic };
  /** True while the loss around the present parameters is shown. */
  isSurfaceShown: boolean;
}

export interface ChartSettingsActions {
  chooseAxes(changes: Partial<Axes>): void;
  selectSeries(series: LayerSeries): void;
  showLayers(areLayersShown: boolean): void;
  changeLayerView(changes: Partial<ChartSettingsState['layerView']>): void;
  showSurface(isSurfaceShown: boolean): void;
}

export function chartSettingsSlice(
  set: (state: Partial<ChartSettingsState>) => void,
  get: () => ChartSettingsState,
): ChartSettingsState & ChartSettingsActions {
  return {
    axes: { loss: null, steps: 'linear' },
    series: 'gradientNorms',
    areLayersShown: false,
    layerView: { distribution: 'activations', statistic: 'updateRatios' },
    isSurfaceShown: false,
    chooseAxes: (changes) => set({ axes: { ...get().axes, ...changes } }),
    selectSeries: (series) => set({ series }),
    showLayers: (areLayersShown) => set({ areLayersShown }),
    showSurface: (isSurfaceShown) => set({ isSurfaceShown }),
    changeLayerView: (changes) => set({ layerView: { ...get().layerView, ...changes } }),
  };
}

const kind = v.picklist(['linear', 'log']);
const axesSchema = v.object({ loss: v.nullable(kind), steps: kind });

/** Makes the chosen axes those of the next visit too. */
export function persistAxes(
  playground: Pick<StoreApi<Pick<ChartSettingsState, 'axes'>>, 'setState' | 'subscribe'>,
  open: OpenStorage,
): void {
  persist(playground, 'axes', { parse: parseAxes, format: JSON.stringify }, open);
}

function parseAxes(text: string | null): Axes | null {
  const parsed = v.safeParse(axesSchema, parseJson(text));
  return parsed.success ? parsed.output : null;
}
