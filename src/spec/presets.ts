/**
 * Presets are links: a preset is what its query says. Each one's promise stands in `i18n`, and
 * `e2e/presets` holds the run that shows it.
 */
export const presets = {
  'sigmoid-against-relu':
    'standardize=inputs&width=32&activation=sigmoid&init=glorotNormal&outInit=same&lr=0.5' +
    '&b.activation=relu&b.init=heNormal&b.lr=0.1',
  'naive-relu':
    'standardize=inputs&width=32&outInit=same&batch=full&noise=0.1&init=normal&b.init=heNormal',
  'twice-he': 'standardize=inputs&width=32&outInit=same&batch=full&noise=0.1&lr=0.05&b.gain=2',
  'edge-of-chaos':
    'samples=128&noise=0.1&standardize=inputs&depth=30&width=64&activation=tanh&init=lecunNormal' +
    '&outInit=same&biasStd=0.2236&lr=0.03&batch=full&gain=0.9&b.gain=1.327&c.gain=2.5',
  'chaos-memorises':
    'samples=200&noise=0.3&standardize=inputs&width=32&activation=tanh&init=lecunNormal' +
    '&outInit=same&optimizer=adam&lr=0.001&batch=full&gain=1.5&b.gain=6',
  'depth-under-sgd':
    'standardize=inputs&width=32&outInit=same&noise=0.1&batch=full' +
    '&depth=2&b.depth=10&c.depth=20&d.depth=50',
  plateau:
    'standardize=inputs&width=32&outInit=same&noise=0.1&batch=full' +
    '&gain=0.6&b.gain=0.5&c.gain=0.4&d.gain=0.3',
  symmetry:
    'data=circle&noise=0.1&standardize=inputs&depth=2&activation=tanh&outInit=same' +
    '&optimizer=adam&lr=0.01&batch=full&init=constant&b.init=glorotNormal',
  'bad-scales':
    'data=gauss&noise=0.3&unitSpread=30&depth=0&batch=full&lr=0.01' +
    '&b.standardize=inputs&b.lr=1',
  'metres-and-millimetres':
    'noise=0.1&unitSpread=1000&depth=3&width=32&batch=full&b.standardize=inputs',
  'dropout-clinic':
    'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64' +
    '&optimizer=adam&lr=0.003&batch=full&b.dropout=0.5',
} as const;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as PresetName[];
export const openingPreset: PresetName = 'sigmoid-against-relu';

export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}
