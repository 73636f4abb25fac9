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
  'batch-norm-explodes': {
    claim:
      'Batch normalization makes gradients explode, because its parameters take no part in the update.',
    experiment:
      'ReLU, 50 layers of 128 units, batch normalization over 256 rows: the factor on the backward signal at each layer, before training and after 8 steps, with scale γ and shift β learnt and held as they begin.',
    rule: 'Half true if the signal grows and learning γ and β does not change that. True if learning them lowers the factor. False if the signal does not grow.',
    truth:
      'The effect is real: each normalized ReLU layer multiplies the signal on its way back, at any scale of the weights. But γ and β are learnt like any weight, and whether they are makes no difference.',
    literature: 'Yang et al. 2019; Ioffe and Szegedy 2015',
    figures: {
      explodes: 'Factor at each layer, before training',
      cure: 'Factor after 8 steps, held less learnt',
      learntAtEnd: 'γ and β learnt: factor after 8 steps',
      heldAtEnd: 'γ and β held: the same',
      ratio: 'Backward signal, first layer ÷ last, before training',
    },
    arms: { learnt: 'learnt', held: 'held' },
  },
  'batch-norm-only-hidden': {
    claim:
      'Batch normalization belongs into hidden layers after dense ones, and all of them need it.',
    experiment:
      'ReLU, 10 layers of 32 units, He weights times 0.3, SGD at 0.1, 300 steps: no layer normalized, the first, the fifth or the last hidden layer alone, and all.',
    rule: 'Half true if all normalized layers learn, none stands still, and some one layer is enough. True if no single one is. False if none normalized learns, or all do not.',
    truth:
      'One normalized layer in the right place can be enough: the last one brings a signal back to size that nine small layers have shrunk. More of them make it surer and faster.',
    literature: 'Ioffe and Szegedy 2015',
    figures: {
      noneStuck: 'None: training loss ÷ that of guessing',
      allLearn: 'All: the same',
      oneLearns: 'The best single layer: the same',
      first: 'First layer alone: training loss',
      middle: 'Fifth layer alone: the same',
      last: 'Last layer alone: the same',
      all: 'All: the same',
    },
    arms: { none: 'none', all: 'all', last: 'last alone', first: 'first alone' },
  },
  'attention-sees-all': {
    claim: 'Self-attention gives every position the information of the whole sequence.',
    experiment:
      'Sequences of 8 tokens, one of them marked; every position must give the marked token’s value, −1 or 1. Each position by itself, the mean over positions, and attention; 300 steps of Adam.',
    rule: 'True if attention answers nearly always and positions by themselves cannot. Half true if these can too. False if attention does not.',
    truth:
      'With attention every position can look at every other one. For this task it is not the only way: the mean over positions carries what is needed as well, at less cost.',
    literature: 'Vaswani et al. 2017',
    figures: {
      attention: 'Attention: validation accuracy',
      none: 'Each position by itself: the same',
      average: 'Mean over positions: the same',
    },
    arms: { none: 'by itself', average: 'mean', attention: 'attention' },
  },
  'residual-allows-depth': {
    claim: 'Residual connections with He weights allow any depth.',
    experiment:
      'Layers of 16 ReLU units with He weights, 150 steps at the best of seven rates: 100 layers plain, x + f, x + f/100 and x + f with batch normalization; 20 layers plain and x + f.',
    rule: 'True if x + f alone trains 100 layers. Half true if only its scaled or its normalized form does. False if none does.',
    truth:
      'x + f with He’s weights doubles the signal at every block, and a hundred blocks overflow. Scaling the branch, or normalizing it, keeps the way around at size; then depth does no harm.',
    literature: 'He et al. 2016; Zhang, Dauphin and Ma 2019; De and Smith 2020',
    figures: {
      plainResidual: '100 layers, x + f: training loss ÷ that of guessing',
      scaled: '100 layers, x + f/100: the same',
      normalized: '100 layers, x + f normalized: the same',
      plain100: '100 layers, plain: training loss',
      residual100: '100 layers, x + f: the same',
      scaled100: '100 layers, x + f/100: the same',
      norm100: '100 layers, x + f normalized: the same',
      residual20: '20 layers, x + f: the same',
      plain20: '20 layers, plain: the same',
    },
    arms: { plain100: 'plain', scaled100: 'x + f/100', norm100: 'x + f, normalized' },
  },
  'depth-degrades': {
    claim: 'Deeper networks train worse.',
    experiment:
      'ReLU with He weights, 32 units, 2 to 50 layers, 300 steps of SGD at 0.1 and of Adam at 0.001.',
    rule: 'True if 50 layers train worse than 5 with SGD and badly with Adam too. Half true with one of the two. Otherwise false.',
    truth:
      'With SGD at one fixed rate some layers help, and many harm. Adam trains the same 50 layers to a small loss: what degrades is the training, and not what the network could be.',
    literature: 'He et al. 2016; Srivastava, Greff and Schmidhuber 2015',
    figures: {
      sgd: 'SGD: training loss, 50 layers ÷ 5',
      adam: 'Adam, 50 layers: training loss ÷ that of guessing',
      sgd2: 'SGD, 2 layers: training loss',
      sgd5: 'SGD, 5 layers: the same',
      sgd10: 'SGD, 10 layers: the same',
      sgd20: 'SGD, 20 layers: the same',
      sgd50: 'SGD, 50 layers: the same',
      adam5: 'Adam, 5 layers: the same',
      adam50: 'Adam, 50 layers: the same',
    },
    arms: {
      sgd5: 'SGD, 5 layers',
      sgd20: 'SGD, 20 layers',
      sgd50: 'SGD, 50 layers',
      adam50: 'Adam, 50 layers',
    },
  },
} satisfies Record<string, ClaimTexts>;
