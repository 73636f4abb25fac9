export type {
  BatchPreview,
  Comparison,
  LayerInspection,
  NumberSummary,
  Standardization,
  UnitPictures,
  UnitState,
} from '../../worker/protocol';
