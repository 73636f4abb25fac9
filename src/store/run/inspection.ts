export type {
  Comparison,
  FeedPreview,
  LayerInspection,
  NumberSummary,
  Standardization,
  UnitPictures,
  UnitState,
} from '../../worker/protocol';
