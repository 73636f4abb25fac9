import { activationCases } from './activationCases';
import { attentionCases, attentionEdgeCases } from './attentionCases';
import type { ConformanceCase } from './conformance';
import { edgeCases } from './edgeCases';
import { layerCases } from './layerCases';
import { meterCases } from './meterCases';
import { normalizationCases } from './normalizationCases';
import { optimizationCases } from './optimizationCases';
import { trainingCases } from './trainingCases';

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
