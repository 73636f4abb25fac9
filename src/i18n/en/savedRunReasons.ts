import { formatCount } from '../number';

/** Sentences that say why a file is not opened as a saved run, on the page and on the command line. */
export const savedRunReasons = {
  notTensors: () => 'It does not begin as a .safetensors file does.',
  wrongLength: ({ found, expected }: { found: number; expected: number }) =>
    found < expected
      ? `It is cut off: ${formatCount(found)} bytes are there, of ${formatCount(expected)} at least.`
      : `It is damaged: ${formatCount(found)} bytes are there, and ${formatCount(expected)} belong to it.`,
  badTensor: ({ name }: { name: string }) =>
    `It is damaged: what it says of ${name} contradicts itself.`,
  unknownType: ({ name, type }: { name: string; type: string }) =>
    `Its array ${name} has numbers of the type ${type}, which cannot be read here.`,
  noRun: () => 'It is a .safetensors file, but it holds no run that was saved here.',
  otherVersion: ({ found, known }: { found: string; known: number }) =>
    Number(found) > known
      ? `It has version ${found} of the format, and only version ${known} can be read here: a newer page has saved it.`
      : `It has version ${found} of the format, and version ${known} is read here.`,
  damaged: () => 'It is damaged: its bytes are not those that were saved.',
  notUnderstood: ({ part }: { part: string }) =>
    `It holds something that is not known here${part === '' ? '' : ` (${part})`}: another version of the page has saved it.`,
  missingTensor: ({ name }: { name: string }) =>
    `The array ${name} of its network is missing, or has another shape.`,
  otherData: () =>
    'From its settings this version of the page draws other data than those that the run has learnt.',
};
