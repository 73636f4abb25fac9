export type { BatchPreview } from '../../data/batchLoader';
export type {
  LayerInspection,
  UnitPictures,
  UnitState,
} from '../../worker/answers/layerInspection';
export type { Comparison, NumberSummary } from '../../worker/answers/numberSummary';
export type { Standardization } from '../../worker/answers/standardization';
