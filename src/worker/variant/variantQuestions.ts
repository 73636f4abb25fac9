import type { BatchPreview } from '../../data/batchLoader';
import type { Prediction } from '../../data/predictions';
import type { WeightPlace } from '../../engine/experiments/weightTrace';
import type { AskedStep } from '../../engine/measure/weightReader';
import type { LayerInspection } from '../answers/layerInspection';
import type { VisitedStep } from '../answers/modelOutput';
import type { Standardization } from '../answers/standardization';
import type { StartFiles } from '../answers/startFiles';
import type { TracedWeight } from '../answers/tracedWeight';
import type { Explanation } from './stepExplainer';

/**
 * The questions that the page can ask of a variant without changing its training. A question is declared here and
 * answered by the run; all that lies between the two forwards it.
 */
export interface VariantQuestions {
  /** Gives what it answered at the snapshot nearest before `step`; null where that is the present step. */
  visit(step: number): Promise<VisitedStep | null>;
  /** Describes one layer at the snapshot nearest before `step`, against step 0; null means now. */
  inspect(layer: number, step: number | null): Promise<LayerInspection>;
  /** Answers rows that are not among its data: rows × features, in the data's own units. */
  predict(features: readonly number[]): Promise<Prediction[]>;
  /** Takes the gradient of a weight apart, at the snapshot nearest before `step`; null means now. */
  trace(place: WeightPlace, step: number | null): Promise<TracedWeight>;
  /** Takes the snapshot nearest before `step` apart, for one sample or the batch; null means now. */
  explain(asked: AskedStep, step: number | null): Promise<Explanation>;
  /** Gives the first samples of a step's batch on their way to the network, as it is trained now. */
  batchPreview(step: number, count: number): Promise<BatchPreview>;
  /** Describes what standardization does to its data. */
  standardization(): Promise<Standardization>;
  /** Gives the files that a program of it reads. */
  startFiles(): Promise<StartFiles>;
  /** Stands for the bits of all parameters. */
  digest(): Promise<string>;
}
