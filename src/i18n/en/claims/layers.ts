import type { ClaimTexts } from '../../claimTexts';

/** Claims about what stands between the layers, and about depth. */
export const layers = {
  'batch-norm-forgives': {
    claim: 'Batch normalization makes training independent of the scale of the weights.',
    experiment:
      'ReLU, 10 layers of 32 units, He weights times 0.1 to 10, SGD at 0.1 with batches of 50, 300 steps, with and without batch normalization.',
    rule: 'True if all gains train with it, and the smallest and the largest fail without. Half true if they do not fail without. False if one of them fails with it.',
    truth:
      'A normalized layer gives the same whatever its weights are multiplied by; only the gradient of the weights changes. Gains a hundred times apart end at about the same loss.',
    literature: 'Ioffe and Szegedy 2015',
    figures: {
      allWithNorm: 'Worst training loss with it ÷ that of guessing',
      smallFails: 'He × 0.1 without it: training loss ÷ that of guessing',
      largeFails: 'He × 10 without it: the same',
      plain1: 'He × 1 without it: training loss',
      norm01: 'He × 0.1 with it: training loss',
      norm1: 'He × 1 with it: training loss',
      norm10: 'He × 10 with it: training loss',
    },
    arms: {
      plain01: 'He × 0.1, plain',
      norm01: 'He × 0.1, normalized',
      plain1: 'He × 1, plain',
      norm10: 'He × 10, normalized',
    },
  },
} satisfies Record<string, ClaimTexts>;
