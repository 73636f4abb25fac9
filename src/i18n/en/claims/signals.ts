import type { ClaimTexts } from '../../claimTexts';

/** Claims about gradients that vanish or explode. */
export const signals = {
  'small-and-large-weights': {
    claim:
      'Small initial weights make gradients vanish, large ones make them explode, and depth makes both worse.',
    experiment:
      'ReLU with He weights times 0.5, 1 and 2, tanh with LeCun weights times 0.5, 1 and 4, 64 units, 5, 10 and 20 layers; measured before any training.',
    rule: 'True if both activations vanish and explode at 10 layers and every step to more layers makes it worse. Half true if only one of the two happens with both. Otherwise false.',
    truth:
      'The backward signal shrinks or grows by the same factor at every layer. Look at the signal, not at the weight gradients: in a ReLU network all of those shrink together, so their profile stays flat while the signal is lost.',
    literature: 'Hochreiter 1991; Bengio, Simard and Frasconi 1994; Glorot and Bengio 2010',
    figures: {
      reluSmall: 'ReLU, He × 0.5: backward signal, first layer ÷ last',
      tanhSmall: 'tanh, LeCun × 0.5: the same',
      reluLarge: 'ReLU, He × 2: the same',
      tanhLarge: 'tanh, LeCun × 4: the same',
      depthSmall: 'Small weights: least loss of signal by doubling the depth, as a factor',
      depthLarge: 'Large weights: least growth by doubling the depth, as a factor',
      reluMiddle: 'ReLU, He × 1: backward signal, first layer ÷ last',
      weightGradients: 'ReLU, He × 0.5: weight gradient, second layer ÷ last',
    },
    arms: { reluHalf: 'He × 0.5', relu: 'He × 1', reluTwice: 'He × 2' },
  },
  'vanishing-looks-like': {
    claim:
      'You recognise a vanishing gradient by a training loss that falls while the validation loss wavers.',
    experiment:
      'Ten sigmoid layers with Glorot weights (vanishing) beside a network that overfits 40 noisy points, 600 steps each. The first tenth of the steps, in which the output bias settles, does not count.',
    rule: 'True if the losses of the vanishing network move. False if they stand still and the picture is that of the overfitting network, whose gradient is healthy. Otherwise half true.',
    truth:
      'A vanishing gradient shows as two losses that stand still together at the level of guessing. A falling training loss beside a rising validation loss is overfitting, and its gradients are healthy.',
    literature: 'Glorot and Bengio 2010; Goodfellow, Bengio and Courville 2016, section 5.2',
    figures: {
      vanishes: 'Sigmoid network: backward signal, first layer ÷ last',
      trainMoves: 'Sigmoid network: movement of the training loss',
      validationMoves: 'Sigmoid network: movement of the validation loss',
      overfits: 'Overfitting network: rise of the validation loss from its lowest',
      overfittingFalls: 'Overfitting network: training loss, end ÷ start',
      healthyFromBelow: 'Overfitting network: backward signal has not vanished',
      healthyFromAbove: 'Overfitting network: backward signal has not exploded',
    },
    arms: { overfitting: 'overfitting', vanishing: 'vanishing' },
  },
  'explosion-from-small-weights': {
    claim:
      'Gradients explode when the initial weights are too small; so draw them from a large interval.',
    experiment:
      'ReLU, 10 layers of 32 units, weights uniform in (−a, a) with a from 0.01 to 2 (He’s law in the first layer, times the same gain), 300 steps of SGD at 0.05; the same with 2 layers.',
    rule: 'True if smaller weights give the larger gradient. False if they give the smaller one, the small interval stands still, the large ones fail and one between learns. Otherwise half true.',
    truth:
      'It is the other way round: small weights make gradients vanish, large ones make them explode. How large is right depends on the width; two layers bear an interval that tears ten apart.',
    literature: 'Glorot and Bengio 2010; He et al. 2015',
    figures: {
      normRatio: 'Largest weight gradient, a = 0.01 ÷ a = 2',
      smallStuck: 'a = 0.01: training loss ÷ that of guessing',
      largeFails: 'a = 1 and 2: the better training loss ÷ that of guessing',
      middleLearns: 'a = 0.433 (He): training loss ÷ that of guessing',
      divergedAt: 'a = 1: first step that is not finite',
      shallow: '2 layers, a = 2: training loss',
      shallowHe: '2 layers, a = 0.433: training loss',
    },
    arms: { he: 'a = 0.433', smallest: 'a = 0.01', one: 'a = 1' },
  },
  'explosion-overfits': {
    claim: 'Exploding gradients cause overfitting.',
    experiment:
      '100 noisy points: ReLU with twice He’s weights; a network that overfits without any explosion; tanh with LeCun weights times 1.5, 4 and 6, trained with Adam.',
    rule: 'True if large weights fit the training data and generalize worse, and neither explosion without overfitting nor overfitting without explosion is seen. Half true if one of these is. False if large weights do not generalize worse.',
    truth:
      'Explosion as such ends a training: nothing is learnt at all. Overfitting needs no explosion. But a tanh network with large weights, whose gradients explode mildly, does learn its data by heart and generalizes worse.',
    literature: 'Poole et al. 2016; Schoenholz et al. 2017',
    figures: {
      explodes: 'ReLU, He × 2: backward signal, first layer ÷ last',
      fails: 'ReLU, He × 2: training loss ÷ that of guessing',
      gap: 'Overfitting network: training less validation accuracy',
      gapIsHealthy: 'Overfitting network: backward signal, first layer ÷ last',
      chaosFits: 'tanh × 6: training accuracy',
      chaosGeneralizes: 'Validation accuracy, tanh × 1.5 less tanh × 6',
      divergedAt: 'ReLU, He × 2: first step that is not finite',
      tame: 'tanh × 1.5: validation accuracy',
      chaotic4: 'tanh × 4: validation accuracy',
      chaotic6: 'tanh × 6: validation accuracy',
    },
    arms: { tame: 'tanh × 1.5', chaotic4: 'tanh × 4', chaotic6: 'tanh × 6' },
  },
  'relu-prevents-vanishing': {
    claim: 'ReLU prevents vanishing gradients.',
    experiment:
      'ReLU, tanh and sigmoid with weights of spread 0.01 (naive), Glorot’s and He’s, 20 layers of 64 units before training; ReLU with 10 layers trained for 300 steps.',
    rule: 'True if ReLU is well with He’s and with naive weights. Half true if only with He’s. False if not even with those.',
    truth:
      'ReLU passes half of its units on undiminished, so weights can be chosen that keep the signal: He’s. With weights that are too small the signal of ReLU vanishes as that of any other activation.',
    literature: 'Glorot, Bordes and Bengio 2011; He et al. 2015',
    figures: {
      naive: 'Naive weights: backward signal, first layer ÷ last',
      naiveStuck: 'Naive weights: training loss ÷ that of guessing',
      he: 'He weights: backward signal, first layer ÷ last',
      heLearns: 'He weights: training loss ÷ that of guessing',
      glorot: 'Glorot weights: backward signal, first layer ÷ last',
      tanhGlorot: 'tanh, Glorot weights: the same',
      sigmoidGlorot: 'sigmoid, Glorot weights: the same',
    },
    arms: { reluHe: 'ReLU, He', reluNaive: 'ReLU, naive', sigmoidGlorot: 'sigmoid, Glorot' },
  },
  'bounded-derivative': {
    claim:
      'An activation with a bounded derivative, such as sigmoid’s between 0 and 1, cannot explode.',
    experiment:
      '20 layers of 128 units before training: sigmoid with LeCun weights times 1, 4 and 14 (a link’s largest), tanh with LeCun weights times 3.',
    rule: 'False if the signal of either activation grows on its way back. Otherwise true.',
    truth:
      'At every layer the signal is multiplied by the weights too. The slope of sigmoid is at most a quarter, that of tanh at most 1; weights that are large enough make up for any bound.',
    literature: 'Poole et al. 2016; Pennington, Schoenholz and Ganguli 2017',
    figures: {
      tanhExplodes: 'tanh × 3: backward signal, first layer ÷ last',
      sigmoidGrows: 'sigmoid × 14: factor on the backward signal at each layer',
      sigmoid1: 'sigmoid × 1: the same factor',
      sigmoid4: 'sigmoid × 4: the same factor',
    },
    arms: { sigmoid1: 'sigmoid × 1', sigmoid4: 'sigmoid × 4', tanh: 'tanh × 3' },
  },
  'vanishing-never-learns': {
    claim: 'A network with a vanishing gradient never learns.',
    experiment:
      'ReLU, 10 layers of 32 units, He weights times 0.3 to 1, SGD at 0.1, up to 1 500 steps; a network has escaped when its loss is 5 % below that of guessing.',
    rule: 'False if both gains 0.5 and 0.6 vanish and escape all the same. Half true if only one does. Otherwise true.',
    truth:
      'A small gradient is a long plateau and no death: it grows while nothing seems to happen. Each step down in the weights makes the plateau several times longer, until nobody waits for its end.',
    literature: 'Saxe, McClelland and Ganguli 2014; Shamir 2019',
    figures: {
      vanishes5: 'He × 0.5: backward signal, first layer ÷ last',
      vanishes6: 'He × 0.6: the same',
      escapes5: 'He × 0.5: steps until it escapes',
      escapes6: 'He × 0.6: the same',
      gain3: 'He × 0.3: the same',
      gain4: 'He × 0.4: the same',
      he: 'He × 1: the same',
    },
    arms: { gain3: 'He × 0.3', gain4: 'He × 0.4', gain5: 'He × 0.5', he: 'He × 1' },
  },
} satisfies Record<string, ClaimTexts>;
