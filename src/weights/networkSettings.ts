import type { Tensor, Tensors } from '../savedRun/safetensors';
import { formatList } from '../spec/numberList';
import { parameters } from '../spec/parameters';
import type { Spec } from '../spec/spec';
import type { OpenedModel } from './layersModelReader';
import type { OpenedWeights } from './weightsFile';

/** Why the arrays of another program make no network. */
export type ArraysRefusal =
  /** An array is no weight or bias of a dense layer, or does not follow on the one before. */
  | { reason: 'noStack'; name: string }
  | { reason: 'tooLarge'; layers: number; units: number; mostLayers: number; mostUnits: number };

/** The arrays of a network under our names, and the settings that it is built by. */
export interface FittedNetwork {
  settings: Partial<Spec>;
  tensors: Tensors;
}

/**
 * Returns the settings of the network that a file of another program has: depth and widths, the normalization where its
 * arrays have our names, the activation where the file says it. Dense layers under other names stand in the order of
 * their names, the output layer last.
 */
export function fittedNetwork(opened: OpenedWeights | OpenedModel): FittedNetwork | ArraysRefusal {
  const named = withOurNames(opened.tensors);
  if ('reason' in named) return named;
  const { tensors } = named;
  const widths = [...tensors].flatMap(([name, { shape }]) =>
    /^hidden\.\d+\.weight$/.test(name) ? [shape[0]] : [],
  );
  const [mostLayers, mostUnits] = [parameters.depth.maximum, parameters.width.maximum];
  const [layers, units] = [widths.length, Math.max(0, ...widths)];
  if (layers > mostLayers || units > mostUnits) {
    return { reason: 'tooLarge', layers, units, mostLayers, mostUnits };
  }
  const isEven = widths.every((width) => width === widths[0]);
  const sizes =
    layers === 0
      ? { depth: 0, widths: '' }
      : isEven
        ? { depth: layers, width: widths[0], widths: '' }
        : { depth: layers, widths: formatList(widths) };
  const activation = 'activation' in opened ? opened.activation : null;
  const settings = {
    ...sizes,
    norm: normOf(tensors),
    residual: 'none',
    mixing: 'none',
    ...(activation === null ? {} : { activation }),
  } as const;
  return { settings, tensors };
}

function normOf(tensors: Tensors): Spec['norm'] {
  if (!tensors.has('norms.0.weight')) return 'none';
  return tensors.has('norms.0.running_mean') ? 'batch' : 'layer';
}

/** A layer by the part of its names that its arrays share. */
interface NamedLayer {
  name: string;
  weight: Tensor;
  bias: Tensor;
}

function withOurNames(tensors: Tensors): { tensors: Tensors } | ArraysRefusal {
  if (tensors.has('output.weight')) return { tensors };
  const layers: NamedLayer[] = [];
  for (const [fullName, weight] of byLayer(tensors)) {
    const name = fullName.replace(/\.?weight$/, '');
    const bias = tensors.get(fullName.replace(/weight$/, 'bias'));
    const [units, fanIn] = weight.shape;
    const before = layers.at(-1)?.weight.shape[0] ?? fanIn;
    const isDense = weight.shape.length === 2 && fanIn === before;
    if (!isDense || (bias !== undefined && String(bias.shape) !== String([units]))) {
      return { reason: 'noStack', name: fullName };
    }
    const none = { shape: [units], values: new Float32Array(units) };
    layers.push({ name, weight, bias: bias ?? none });
  }
  const known = new Set(
    layers.flatMap(({ name }) => ['weight', 'bias'].map((role) => joined(name, role))),
  );
  const other = [...tensors.keys()].find((name) => !known.has(name));
  if (other !== undefined) return { reason: 'noStack', name: other };
  const ours = layers.flatMap(({ weight, bias }, index): [string, Tensor][] => {
    const name = index === layers.length - 1 ? 'output' : `hidden.${index}`;
    return [
      [`${name}.weight`, weight],
      [`${name}.bias`, bias],
    ];
  });
  return { tensors: new Map(ours) };
}

function joined(name: string, role: string): string {
  return name === '' ? role : `${name}.${role}`;
}

/** Returns the weights in the order of their names, in which 10 comes after 9. */
function byLayer(tensors: Tensors): [string, Tensor][] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...tensors]
    .filter(([name]) => /(^|\.)weight$/.test(name))
    .sort(([a], [b]) => compare(a, b));
}
