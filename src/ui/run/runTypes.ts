import type { PlaygroundActions, PlaygroundState } from '../../store/playgroundState';
import type { VariantView } from '../../store/run/run';

/** The worker's records are named as the store hands them out: the page does not know the worker. */
export type StepRecord = VariantView['initial'];
export type LayerSeries = PlaygroundState['series'];
export type ModelOutput = VariantView['output'];
export type DataSummary = NonNullable<PlaygroundState['data']>;
export type PageState = PlaygroundState & PlaygroundActions;
