import type { PlaygroundActions, PlaygroundState } from '../../store/playgroundState';
import type { VariantView } from '../../store/run/run';

export type ModelOutput = VariantView['output'];
export type DataSummary = NonNullable<PlaygroundState['data']>;
export type PageState = PlaygroundState & PlaygroundActions;
