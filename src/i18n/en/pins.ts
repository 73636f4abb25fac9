/** Runs that are kept and stay as ghosts behind the present ones, and ladders of such runs. */
export const pins = {
  /** Null: there is one variant. */
  keep: (letter: string | null) => (letter === null ? 'Keep this run' : `Keep run ${letter}`),
  keepHelp: (letter: string) =>
    `The curves of variant ${letter} stay in the charts while you change settings`,
  edited: (name: string) => `${name}, edited`,
  begun: (name: string, fileName: string) => `${name}, from ${fileName}`,
  full: 'Six runs are kept already: remove one first',
  notBuilt: 'There is no run to keep',
  title: 'Kept runs',
  clearAll: 'Clear all',
  hidden: (count: number) =>
    count === 1
      ? 'One run of other data or another preset is hidden.'
      : `${count} runs of other data or another preset are hidden.`,
  letter: (number: number) => `P${number}`,
  losses: (training: string, validation: string) => `${training} / ${validation}`,
  lossesHelp: (step: string) => `Training and validation loss at step ${step}`,
  rename: (letter: string) => `Name of ${letter}`,
  note: (letter: string, name: string) => `${letter}: ${name}`,
  open: 'open',
  openPin: (letter: string, name: string) => `Open the settings of ${letter}, ${name}`,
  remove: (letter: string) => `Remove ${letter}`,
  save: 'Save as a file',
  kept: 'In the storage of this browser, on this device, until you remove them.',
  notKept: 'This browser keeps nothing beyond the tab: save these runs as a file.',
  off: 'none',
  cut: (count: number) => `(${count} ${count === 1 ? 'layer' : 'layers'} more)`,
  cutHelp: 'Deeper than the variants: the layers beyond the axis are cut off',
  lossNow: (letter: string, name: string, step: string, values: [string, string]) =>
    `Kept run ${letter}, ${name}, at step ${step}: training loss ${values[0]}, validation loss ${values[1]}.`,
  accuracyNow: (letter: string, name: string, step: string, values: [string, string]) =>
    `Kept run ${letter}, ${name}, at step ${step}: training accuracy ${values[0]}, validation accuracy ${values[1]}.`,
  profileNow: (letter: string, name: string, step: string, values: string) =>
    `Kept run ${letter}, ${name}, at step ${step}: ${values}.`,
  ladder: {
    title: 'Ladder',
    about: 'Each rung is trained and kept, then one thing is added.',
    rungs: {
      start: 'bad start',
      initialization: '+ initialization',
      normalization: '+ normalization',
      residual: '+ residual',
      optimizer: '+ optimizer',
    },
    what: {
      start: 'N(0, 0.01²) weights',
      initialization: 'He weights',
      normalization: 'batch normalization',
      residual: 'x + f',
      optimizer: 'Adam, 0.003',
    },
    current: (number: number, count: number, what: string) => `Rung ${number} of ${count}: ${what}`,
    left: 'The settings are no longer those of a rung.',
    next: 'Next rung',
    last: 'Finish the last rung',
    all: 'Climb to the top',
    stop: 'Stop climbing',
    back: 'Back to the first rung',
  },
};
