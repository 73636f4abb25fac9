/** Texts of the strip that shows what the network is fed. */
export const batchPreview = {
  title: 'What the network is fed',
  at: (letter: string, step: string) => `variant ${letter}, step ${step}`,
  original: 'original',
  fed: 'fed',
  share: (name: string, share: string) => `${name} ${share}`,
  own: (share: string) => `${share} its own`,
  sample: (label: string, fed: string) => `${label} is fed as ${fed}`,
  now: (count: number, samples: string) =>
    `${count} samples of the batch that the next update uses; the first: ${samples}.`,
  nothing: 'Nothing has been fed yet.',
};
