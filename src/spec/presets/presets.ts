import { mapTable, namesOf } from '../table';

/**
 * Presets are links: a preset is what its query says. Each one's promise stands in `i18n`, and
 * `engine/testing/presetPromises` says what its runs must show for that. They stand in the order of the menu,
 * grouped by what they are about.
 */
const groups = {
  depth: {
    'sigmoid-against-relu':
      'standardize=inputs&width=32&activation=sigmoid&init=glorotNormal&outInit=same&lr=0.5' +
      '&b.activation=relu&b.init=heNormal&b.lr=0.1',
    'depth-under-sgd':
      'samples=200&noise=0.2&standardize=inputs&depth=5&width=32&outInit=same&lr=0.05&batch=full' +
      '&b.depth=20&c.depth=50&d.depth=50&d.optimizer=adam&d.lr=0.0005',
    bottleneck:
      'data=digits&samples=600&standardize=inputs&widths=32,32,32&optimizer=adam&lr=0.003' +
      '&b.widths=32,2,32&c.widths=32,1,32',
  },
  initialization: {
    'naive-relu':
      'noise=0.2&standardize=inputs&width=32&init=normal&outInit=same&batch=full&b.init=heNormal',
    'twice-he': 'noise=0.2&standardize=inputs&width=32&outInit=same&lr=0.05&batch=full&b.gain=2',
    'edge-of-chaos':
      'samples=128&noise=0.1&standardize=inputs&depth=30&width=32&activation=tanh&init=lecunNormal' +
      '&gain=0.9&outInit=same&biasStd=0.2236&lr=0.03&batch=full&b.gain=1.327&c.gain=2.5',
    'chaos-memorises':
      'samples=200&noise=0.3&standardize=inputs&width=32&activation=tanh&init=lecunNormal' +
      '&gain=1.5&outInit=same&optimizer=adam&lr=0.001&batch=full&b.gain=6',
    plateau:
      'samples=200&noise=0.1&standardize=inputs&outInit=same&batch=full' +
      '&b.gain=0.6&c.gain=0.5&d.gain=0.4',
    symmetry:
      'data=circle&noise=0.05&standardize=inputs&depth=2&activation=tanh&init=constant&outInit=same' +
      '&optimizer=adam&lr=0.01&batch=full&b.init=glorotNormal',
  },
  structure: {
    'ablation-ladder':
      'samples=200&noise=0.2&standardize=inputs&depth=20&width=32&init=normal&outInit=same&lr=0.03' +
      '&batch=full&steps=200',
    'batch-norm-rescue':
      'samples=200&noise=0.2&standardize=inputs&width=32&gain=0.1&outInit=same&batch=50&b.norm=batch',
    'layer-norm':
      'samples=200&noise=0.2&standardize=inputs&width=32&gain=3&outInit=same&batch=50' +
      '&b.norm=layer&c.norm=batch',
    'batch-norm-explodes':
      'samples=200&noise=0.2&standardize=inputs&depth=50&width=32&outInit=same&lr=0.01&batch=full' +
      '&b.norm=batch&c.norm=batch&c.residual=plain',
    'residual-ladder':
      'samples=200&noise=0.2&standardize=inputs&depth=50&width=32&outInit=same&batch=full' +
      '&b.residual=plain&c.residual=scaled&d.norm=batch&d.residual=plain',
    'residual-surface':
      'samples=200&noise=0.2&standardize=inputs&depth=50&width=32&outInit=same&lr=0.05&batch=full' +
      '&b.residual=scaled',
    'batch-norm-surface':
      'samples=200&noise=0.2&standardize=inputs&width=32&outInit=same&lr=0.05&batch=full&b.norm=batch',
  },
  data: {
    'linear-scales':
      'data=plane&noise=0.1&unitSpread=30&depth=0&init=zeros&outInit=same&lr=0.003&batch=full' +
      '&b.standardize=inputs&b.lr=0.3',
    'bad-scales':
      'data=gauss&noise=1&unitSpread=30&depth=0&init=zeros&outInit=same&lr=0.01&batch=full' +
      '&b.standardize=inputs&b.lr=4',
    'svm-scales':
      'data=gauss&noise=1&unitSpread=30&depth=0&init=zeros&outInit=same&lr=0.003&batch=full' +
      '&loss=hinge&l2=0.01&b.standardize=inputs&b.lr=0.3',
    'metres-and-millimetres':
      'noise=0.1&unitSpread=1000&depth=3&width=32&lr=0.001&batch=full' +
      '&b.standardize=inputs&b.lr=0.1',
    'house-prices':
      'data=houses&noise=0.1&depth=2&width=32&optimizer=adam&lr=0.01&batch=full' +
      '&b.standardize=inputs&c.standardize=all',
    digits: 'data=digits&samples=2000&depth=3&width=64&optimizer=adam&lr=0.001&b.depth=0',
    'few-digits':
      'data=digits&samples=1000&trainFraction=0.1&standardize=inputs&depth=2&width=64' +
      '&optimizer=adam&lr=0.003&b.augment=shift&c.augment=rotate&d.augment=noise',
  },
  regularization: {
    'dropout-clinic':
      'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64' +
      '&optimizer=adam&lr=0.003&batch=full&b.dropout=0.5',
    'overfitting-clinic':
      'samples=160&noise=0.3&labelNoise=0.15&standardize=inputs&depth=2&width=64' +
      '&optimizer=adam&lr=0.003&batch=full&b.dropout=0.5&c.patience=50&d.l2=0.01',
    mixup:
      'samples=200&noise=0.2&labelNoise=0.2&standardize=inputs&depth=2&width=64' +
      '&optimizer=adam&lr=0.003&batch=full&b.mixup=1',
    'learned-augmentation':
      'samples=200&noise=0.2&labelNoise=0.2&standardize=inputs&depth=2&width=64' +
      '&optimizer=adam&lr=0.003&batch=full&b.augment=jitter&c.augment=rotate&d.augment=learned',
  },
  training: {
    schedules:
      'data=bumps&noise=0.05&depth=3&width=32&optimizer=adam&lr=0.03&batch=8&steps=2000' +
      '&b.schedule=step&c.schedule=cosine&d.schedule=plateau',
    'first-steps':
      'standardize=inputs&depth=5&width=32&gain=2&outInit=same&lr=0.08&b.clip=1&c.warmup=100',
    'warm-up':
      'data=tokens&samples=256&depth=2&mixing=attention&mixingLayers=3&heads=4&optimizer=adam&lr=0.08' +
      '&b.warmup=200',
  },
  attention: {
    'marked-token':
      'data=tokens&samples=512&depth=1&width=32&optimizer=adam&lr=0.01&batch=64' +
      '&b.mixing=average&c.mixing=attention',
  },
} as const;

export type PresetGroup = keyof typeof groups;
export type PresetName = { [G in PresetGroup]: keyof (typeof groups)[G] }[PresetGroup];

/** The query of each preset. */
export const presets = Object.assign({}, ...Object.values(groups)) as Record<PresetName, string>;
/** The names in each group. */
export const presetGroups = mapTable(groups, (group) => Object.keys(group) as PresetName[]);
export const presetNames = namesOf(presets);
export const openingPreset: PresetName = 'sigmoid-against-relu';

export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}
