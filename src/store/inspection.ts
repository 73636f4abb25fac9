export type { FeedPreview, Standardization } from '../worker/protocol';
