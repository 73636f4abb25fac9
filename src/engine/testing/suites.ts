import { activationCases } from './cases/activationCases';
import { attentionCases, attentionEdgeCases } from './cases/attentionCases';
import { edgeCases } from './cases/edgeCases';
import { layerCases } from './cases/layerCases';
import { meterCases } from './cases/meterCases';
import { normalizationCases } from './cases/normalizationCases';
import { optimizationCases } from './cases/optimizationCases';
import { trainingCases } from './cases/trainingCases';
import type { ConformanceCase } from './conformance';

/** The suite of single operations. */
export const operationSuites: Record<string, ConformanceCase[]> = {
  layers: layerCases,
  normalization: normalizationCases,
  attention: attentionCases,
  activations: activationCases,
  optimization: optimizationCases,
  meters: meterCases,
  edges: [...edgeCases, ...attentionEdgeCases],
};

/** All that a kernel set must do as `reference` does it. */
export const suites = { ...operationSuites, training: trainingCases };
