import { formatCount } from '../number';

type Shape = readonly number[];
interface Layer {
  layer: string;
  found: string;
}

/** Sentences that say why no run begins from a file of weights, on the page and on the command line. */
export const weightsReasons = {
  savedRun: () => 'It is a saved run, and not weights alone.',
  notWeights: () =>
    'It is neither weights that were saved here nor the model.json of a layers model of TensorFlow.js.',
  notNumbers: ({ name }: { name: string }) =>
    `Its array ${name} is no list of numbers, or of rows of equal length.`,
  notAModel: () => 'It is no layers model of TensorFlow.js.',
  notSequential: ({ found }: { found: string }) =>
    `It is a model of the kind ${found}, and only one that is Sequential is read here.`,
  otherLayer: ({ layer, found }: Layer) =>
    `Its layer ${layer} is of the kind ${found}, and only dense layers with an activation are read here.`,
  otherActivation: ({ layer, found }: Layer) =>
    `Its layer ${layer} has the activation ${found}, which a network here cannot have there.`,
  mixedActivations: ({ found }: { found: string[] }) =>
    `Its hidden layers have different activations (${found.join(', ')}), and a network here has one.`,
  otherNumbers: ({ name, type }: { name: string; type: string }) =>
    `Its array ${name} has numbers of the type ${type}, and only float32 is read here.`,
  missing: ({ name }: { name: string }) => `It has no array ${name}, which the network needs.`,
  unexpected: ({ name }: { name: string }) =>
    `It has an array ${name}, which the network has no place for.`,
  otherShape: ({ name, found, expected }: { name: string; found: Shape; expected: Shape }) =>
    `Its array ${name} is ${found.join(' × ')}, and that of the network is ${expected.join(' × ')}.`,
  notFinite: ({ name }: { name: string }) => `Its array ${name} has numbers that are not finite.`,
  noStack: ({ name }: { name: string }) =>
    `Its array ${name} does not belong to dense layers that follow on each other, each with a weight and a bias.`,
  tooLarge: ({ layers, units, mostLayers, mostUnits }: Sizes) =>
    `Its network has ${counted(layers, 'hidden layer')} of up to ${counted(units, 'unit')}, and one here has at most ${formatCount(mostLayers)} of ${formatCount(mostUnits)}.`,
  otherEnds: ({ inputs, outputs }: { inputs: Pair; outputs: Pair }) =>
    `Its network has ${counted(inputs[0], 'input')} and ${counted(outputs[0], 'output')}, and these data have ${counted(inputs[1], 'input')} and ${counted(outputs[1], 'output')}.`,
  missingFile: ({ name }: { name: string }) =>
    `It belongs together with ${name}: choose or drop both at once.`,
  noData: () =>
    'Its network has learnt a person’s own data, which are not in it: open these first.',
};

type Pair = readonly [number, number];
interface Sizes {
  layers: number;
  units: number;
  mostLayers: number;
  mostUnits: number;
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
