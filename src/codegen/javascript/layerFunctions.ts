import type { InitializerName } from '../../spec/spec';
import { initializerCode } from '../choices/initializers';
import type { Experiment } from '../codeSource';
import { lines, numeral, when } from '../program';

/** A function of a program that makes a dense layer. */
export interface LayerFunction {
  code: string;
  /** Says whether its law depends on how many inputs the layer has. */
  needsFan: boolean;
  call(units: string, fanIn: string, useBias?: boolean): string;
}

interface LayerLaw {
  init: InitializerName;
  gain: number;
  biasStd: number;
  /** `both` is told by each call. */
  bias: 'always' | 'never' | 'both';
}

/** Returns the function of hidden layers, and of those that mix by averages, which keep their bias. */
export function hiddenLayerFunction({ spec, widths, mixes }: Experiment): LayerFunction {
  const { init, gain, biasStd, mixing } = spec;
  const isNormalized = spec.norm === 'batch' && widths.length > 0;
  const averages = mixes && mixing === 'average';
  const bias = !isNormalized ? 'always' : averages ? 'both' : 'never';
  const layer = layerFunction('hiddenLayer', { init, gain, biasStd, bias });
  const isCut = ['heNormal', 'glorotNormal', 'lecunNormal'].includes(init);
  const comment = `\
// tf.initializers.${init.replace('lecun', 'leCun')} cuts its normal law at two standard deviations, which leaves
// 0.774 of the variance, 0.006 of a signal after 20 layers: this one is not cut.`;
  return isCut ? { ...layer, code: lines(comment, layer.code) } : layer;
}

/** Returns the function of the output layer, and of those that attention is made of. */
export function outputLayerFunction({ spec, mixes }: Experiment): LayerFunction {
  const { init, gain, outInit } = spec;
  const law = outInit === 'same' ? { init, gain } : { init: outInit, gain: 1 };
  const bias = mixes && spec.mixing === 'attention' ? 'both' : 'always';
  return layerFunction('outputLayer', { ...law, biasStd: 0, bias });
}

function layerFunction(name: string, { init, gain, biasStd, bias }: LayerLaw): LayerFunction {
  const { before, law } = initializerCode[init](gain).tensorflowjs;
  const needsFan = before?.includes('fanIn') ?? false;
  const drawsBias = biasStd > 0 && bias !== 'never';
  const parameters = [
    'units',
    ...(needsFan ? ['fanIn'] : []),
    ...(bias === 'both' ? ['useBias = true'] : []),
  ];
  return {
    needsFan,
    code: lines(
      `function ${name}(${parameters.join(', ')}) {`,
      when(law.includes('seed') || drawsBias, '  seed += 2;'),
      before && `  ${before}`,
      '  return tf.layers.dense({',
      '    units,',
      when(bias === 'both', '    useBias,'),
      when(
        bias === 'never',
        '    useBias: false, // the mean over the batch would take it away again',
      ),
      `    kernelInitializer: ${law},`,
      when(
        drawsBias,
        `    biasInitializer: tf.initializers.randomNormal({ stddev: ${numeral(biasStd)}, seed: seed + 1 }),`,
      ),
      '  });',
      '}',
    ),
    call: (units, fanIn, useBias = true) =>
      `${name}(${[units, ...(needsFan ? [fanIn] : []), ...(useBias ? [] : ['false'])].join(', ')})`,
  };
}
