/** Runs that are pinned and stay as ghosts behind the present ones, and ladders of such runs. */
export const pins = {
  pin: 'Pin',
  pinVariant: (letter: string) => `Pin the run of variant ${letter}`,
  full: 'Six runs are pinned already: remove one first',
  notBuilt: 'There is no run to pin',
  title: 'Pinned runs',
  letter: (number: number) => `P${number}`,
  losses: (training: string, validation: string) => `${training} / ${validation}`,
  lossesHelp: (step: string) => `Training and validation loss at step ${step}`,
  rename: (letter: string) => `Name of ${letter}`,
  note: (letter: string, name: string) => `${letter}: ${name}`,
  open: 'open',
  openPin: (letter: string, name: string) => `Open the settings of ${letter}, ${name}`,
  remove: (letter: string) => `Remove ${letter}`,
  keptForTab: 'Kept while this browser tab is open; their links last.',
  parameter: (name: string, value: string) => `${name} ${value}`,
  off: 'none',
  cut: (letter: string, count: number) =>
    `${letter}: ${count} more ${count === 1 ? 'layer' : 'layers'} beyond the axis`,
  lossNow: (letter: string, name: string, step: string, values: [string, string]) =>
    `Pinned run ${letter}, ${name}, at step ${step}: training loss ${values[0]}, validation loss ${values[1]}.`,
  accuracyNow: (letter: string, name: string, step: string, values: [string, string]) =>
    `Pinned run ${letter}, ${name}, at step ${step}: training accuracy ${values[0]}, validation accuracy ${values[1]}.`,
  profileNow: (letter: string, name: string, step: string, values: string) =>
    `Pinned run ${letter}, ${name}, at step ${step}: ${values}.`,
  ladder: {
    title: 'Ladder',
    about: 'Each rung is trained, pinned, and then given one thing more.',
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
    left: 'The settings are not those of a rung any more.',
    next: 'Next rung',
    last: 'Finish the last rung',
    all: 'Climb to the top',
    stop: 'Stop climbing',
    back: 'Back to the first rung',
  },
};
