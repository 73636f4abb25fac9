/** What trains, or stands as the measure: the names in the results, and what a reader calls them. */
export const competitors = {
  wasm: 'Ours, wasm',
  webgl: 'Ours, webgl',
  convnetjs: 'ConvNetJS',
  layersWasm: 'tf.layers, WASM',
  layersWebgl: 'tf.layers, WebGL',
  layersCpu: 'tf.layers, CPU',
  multiplyAdd: 'multiply-add loop',
} as const;

export type CompetitorName = keyof typeof competitors;
export const competitorNames = Object.keys(competitors) as CompetitorName[];
