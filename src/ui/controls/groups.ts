import type { Group } from '../../spec/parameter';
import type { FieldName } from './ParameterField';

/** Which controls a group shows, and which only when more is asked for. */
export const groups: Record<Group, { fields: FieldName[]; more: FieldName[] }> = {
  data: {
    fields: ['samples', 'noise', 'standardize'],
    more: ['labelNoise', 'trainFraction', 'unitSpread'],
  },
  network: {
    fields: [
      'depth',
      'width',
      'activation',
      'init',
      'gain',
      'norm',
      'residual',
      'mixing',
      'mixingLayers',
      'heads',
    ],
    more: ['biasStd', 'outInit'],
  },
  regularization: {
    fields: ['dropout', 'l2', 'mixup', 'augment', 'patience'],
    more: ['l1', 'clip'],
  },
  training: {
    fields: ['optimizer', 'lr', 'schedule', 'warmup', 'batch', 'loss', 'seed', 'engine'],
    more: ['steps'],
  },
};
