export const page = {
  title: 'Gradient Playground',
  controls: 'Controls',
  depthView: 'Depth view',
  results: 'Loss and output',
  runBar: 'Run',
  preset: 'Preset',
  ownExperiment: 'Your own experiment',
  presetMenu: 'Choose a preset',
  share: 'Share',
  shareCopied: 'Link copied',
  shareByHand: 'Copy this link',
  help: 'Help',
  theme: { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  train: 'Train',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  newSeed: 'New seed',
  pace: 'Pace',
  paceOf: (stepsPerSecond: number | null) =>
    stepsPerSecond === null ? 'as fast as it goes' : `${stepsPerSecond} steps/s`,
  stepCount: 'step',
  epochCount: 'epoch',
  stepsPerSecond: (value: string) => `${value} steps/s`,
  close: 'Close',
  building: 'building…',
  ended: 'finished',
  dropHere: 'Drop the table here',
  engine: {
    name: { webgl: 'WebGL', reference: 'Reference' },
    short: {
      noWebgl: 'no WebGL here',
      softwareWebgl: 'software rendering',
      halfPrecision: 'half precision',
    },
    about: {
      webgl: 'Trains in float32 through TensorFlow.js on WebGL.',
      reference: 'Trains in float64 on the processor: slow, exact, the oracle of the others.',
    },
    notes: {
      noWebgl:
        'This browser gives no WebGL 2, so the reference engine trains instead: the same figures, more slowly.',
      softwareWebgl:
        'This browser draws WebGL on the processor and not on a graphics card: correct, but slow.',
      halfPrecision:
        'This device renders 16-bit numbers only: gradients below 6 × 10⁻⁸ vanish by themselves. Use the reference engine to judge vanishing gradients.',
    },
    renderer: (name: string) => `Renderer: ${name}`,
    details: 'Engine details',
  },
};
