import type { LessonTexts } from '../../lessonTexts';

export const weights = {
  title: 'The right size of a weight',
  goal: 'Find out with which weights a network may begin, and why He and Glorot propose theirs.',
  steps: {
    nothing: {
      text: 'Before training, weights have to be something. {A} draws them by chance. {B} takes the simplest choice: all weights are nought.',
      question: 'What will {B} do in training?',
      answers: {
        learns: 'Learn: training will fill them',
        later: 'Learn, but more slowly than {A}',
        stands: 'Stand still',
      },
      tryIt: 'Try it: train both',
      hint: 'The gradient of a weight is what comes in times what comes back.',
      reveal:
        'The loss of {B} is {lossB}, that of {A} {lossA}. The gradient of its first layer was {gradientB}: nothing comes in behind a layer of noughts, and nothing comes back through one. A product of noughts stays nought.',
      meanings: {
        learns:
          '“Learn” would need a gradient that is not nought for at least one weight of each layer.',
        later: '“More slowly” would need a small gradient. Here there is none at all.',
        stands: '“Stand still” would mean that every weight’s gradient is nought.',
      },
    },
    equal: {
      text: 'Then not nought, but all the same: every weight of {A} begins with one and the same number. {B} begins by chance. The points of one class surround those of the other.\n\nLook at {A}: all units of a layer show the same picture.',
      question: 'What will {A} come to?',
      answers: {
        circle: 'The circle, as {B} does',
        oneUnit: 'As much as with one unit a layer',
        stands: 'Nothing, as with noughts',
      },
      tryIt: 'Try it: train both',
      hint: 'Equal units get equal gradients.',
      reveal:
        '{A} answers {accuracyA} of the unseen points right, {B} {accuracyB}. Equal units get equal gradients and stay equal: sixteen of them count as one, which can only cut the plane once. Chance breaks this [symmetry].',
      meanings: {
        circle: '“The circle” would need units that come to differ. Nothing tells them apart.',
        oneUnit: '“One unit a layer” would mean that equal units stay equal.',
        stands:
          '“Nothing” is what noughts do. After the first step gradients flow here, the same for every unit.',
      },
    },
    three: {
      text: 'So chance it is; but how large? Three ReLU networks of ten layers. {A} draws from a tiny spread, the same for every width. {B} draws as [Glorot] proposes, {C} as [He] does: theirs depends on the width.',
      question: 'Which of them learn within three hundred steps?',
      answers: {
        onlyC: 'Only {C}',
        bAndC: '{B} and {C}',
        all: 'All of them',
      },
      tryIt: 'Try it: train all',
      hint: 'Ten layers are not very deep yet.',
      reveal:
        'Losses: {A} {lossA}, {B} {lossB}, {C} {lossC}. The tiny spread stands still. Glorot’s is a little too small for ReLUs, and ten layers forgive that.',
      meanings: {
        onlyC:
          '“Only {C}” becomes true with more layers. Ten forgive a factor that is a little small.',
        bAndC: '“{B} and {C}” would mean that Glorot’s spread is good enough for ten layers.',
        all: '“All” would mean that the size does not matter as long as it is by chance.',
      },
    },
    survives: {
      text: 'How small is a little? The [forward signal] of a layer is the size of its units’ answers. Here is the network with Glorot’s weights. The last of its ten layers has a frame.',
      question: 'Which share of the first layer’s signal is left in the last layer?',
      tryIt: 'Measure it',
      hint: 'A ReLU drops about half of what comes in. Ten layers multiply.',
      reveal:
        'Measured: {ratio} is left, about {factor} a layer. A ReLU turns half of the numbers to nought, and Glorot’s spread does not make up for it.',
      meanings: {
        high: 'A larger share would mean that what ten layers drop adds up. It multiplies: each drops a share of what is left.',
      },
    },
    fit: {
      text: 'The gain multiplies all weights. The chart shows the forward signal of every layer. A flat line means that nothing is lost and nothing grows.',
      question: 'Find the gain with which the last layer is about as strong as the first.',
      hint: 'Try numbers between one and two.',
      reveal:
        'With a gain of {gain} the last layer has {ratio} of the first one’s signal. In theory it is the square root of two, for a ReLU halves the mean square.',
      failures: {
        small: 'Still too small: the signal fades on its way.',
        large: 'Too large: the signal grows on its way.',
      },
    },
    he: {
      text: 'That root is what He put into his proposal. {A} has Glorot’s spread, {B} has He’s. Nobody has to set a gain.',
      tryIt: 'Show the numbers',
      reveal:
        'A layer of {A} passes on {factorA}, one of {B} {factorB}. For a function like [tanh], which drops nothing near nought, Glorot’s is the fitting one.',
    },
    end: {
      text: 'What to keep: weights begin by chance, so that units differ, with a spread that keeps the signal’s size from layer to layer. That spread depends on the width and on the activation: He for ReLU, Glorot for tanh.\n\nDraw other spreads and see which networks get going.',
    },
  },
} satisfies LessonTexts;
