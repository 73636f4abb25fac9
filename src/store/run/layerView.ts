import type { StepRecord } from '../../record/stepRecord';

type LayerStatistics = NonNullable<StepRecord['layers']>;

/** Which distribution of each layer is drawn. */
export type LayerDistribution = 'activations' | 'gradients';
/** Which number of each layer is drawn under it. */
export type LayerStatistic = Exclude<keyof LayerStatistics, LayerDistribution>;

export interface LayerViewState {
  layerView: { distribution: LayerDistribution; statistic: LayerStatistic };
}

export interface LayerViewActions {
  changeLayerView(changes: Partial<LayerViewState['layerView']>): void;
}

/** What the panel of single layers shows, until the page is left. */
export function createLayerView(
  set: (state: LayerViewState) => void,
  get: () => LayerViewState,
): LayerViewState & LayerViewActions {
  return {
    layerView: { distribution: 'activations', statistic: 'updateRatios' },
    changeLayerView: (changes) => set({ layerView: { ...get().layerView, ...changes } }),
  };
}
