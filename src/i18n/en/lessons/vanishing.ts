import type { LessonTexts } from '../../lessonTexts';

export const vanishing = {
  title: 'Where did the gradient go?',
  goal: 'See why a deep stack of sigmoids cannot learn, and what lets the gradient through.',
  steps: {
    tower: {
      text: 'Two networks with ten [layers|layer] learn the same data. {A} passes its signal through [sigmoids|sigmoid], {B} through [ReLUs|relu].\n\nLook at the edges. Their brightness is the [gradient]: how strongly the [loss] asks each [weight] to change. It comes in at the right. In {A} it fades on its way to the first layer. Choose {B} above the network to compare.',
    },
    learn: {
      text: '[Training|training] goes in steps: a network answers some rows of data, the gradient says how to change each weight, and each is changed a little. A small gradient means a small change.',
      question: 'You train both. Which one learns?',
      answers: {
        both: 'Both, {A} more slowly',
        onlyB: 'Only {B}',
        neither: 'Neither',
      },
      tryIt: 'Try it: train both',
      hint: 'Look at the edges of {A} near the first layer.',
      reveal:
        'Measured after {steps} steps: the loss of {A} went from {start} to {lossA}, that of {B} to {lossB}, and {B} answers {accuracyB} of unseen points right. The early layers of {A} hardly change, and what they lose no later layer can bring back.',
      meanings: {
        both: '“Both” would mean that steps of any size get there. Steps as tiny as those of the early layers of {A} move nothing in any time that one waits.',
        onlyB: '“Only {B}” would mean that the small gradient of {A} changes nothing.',
        neither: '“Neither” would mean that ten layers are too many for any network.',
      },
    },
    factor: {
      text: 'A weight’s gradient is what comes in times what comes back. The chart shows what comes back, before training: the [backward signal] of each layer. Every layer multiplies it by a factor. On this axis equal distances are equal factors, so that equal factors make a straight line.',
      tryIt: 'Show the numbers',
      reveal:
        'At each layer back {factorA} survives in {A}, and {factorB} in {B}. The first layer of {A} gets {ratioA} of what the last one gets: small factors multiply. A sigmoid’s slope is a quarter at the most.',
    },
    double: {
      text: 'Each layer brings its factor. Now {A} will be twice as deep: twenty layers.',
      question: 'Compared with now, the gradient of the first layer of {A} will be …',
      answers: {
        half: 'about half as large',
        millionth: 'about a millionth as large',
        same: 'the same',
      },
      tryIt: 'Try it: twenty layers',
      hint: 'What is less than a quarter, multiplied by itself ten times?',
      reveal:
        'Measured: {ratio} of what it was. Each of the ten new layers passes on about {factorA}, and the factors multiply. So with each layer the gradient falls by the same share: on this axis, along a straight line.',
      meanings: {
        half: '“Half” would mean that layers share the gradient among them; but each multiplies what the next one gives it.',
        millionth: '“A millionth” would need a factor of about a quarter a layer.',
        same: '“The same” would need layers that pass on everything, as those of {B} do.',
      },
    },
    rescue: {
      text: 'Now both are sigmoid networks, and both stand still. Choose {B} among the [settings], change what its layers do, and train.',
      question: 'Make {B} learn, as deep as it is, without touching {A}.',
      hint: 'Give {B} the [activation] ReLU, the [initializer] [He] normal and a [learning rate] of a tenth.',
      reveal:
        'At step {step} {B} has a loss of {lossB}, {A} still {lossA}. The layers of {B} pass on {factorB} each, those of {A} {factorA}.',
      failures: {
        touchedA: '{A} is not as it was: put it back, or begin this step again.',
        shallower: '{B} has fewer layers than {A}. That helps, but the task is to keep the depth.',
        gone: '{B} is gone: begin this step again.',
        stuck:
          '{B} has not learned. Does its learning rate suit what its layers do now? Change something, press Reset and train again.',
        exploded: 'Now its numbers have become too large: make the learning rate smaller.',
      },
    },
    naive: {
      text: 'So it is the ReLU? {A} has ReLUs now. It draws its first weights as He proposes, with a [spread] that fits its width. {B} will stand beside it, the same but for a tiny spread. The chart shows the backward signal.',
      question: 'Ten layers of ReLUs with tiny weights: what will {B} do?',
      answers: { learns: 'Learn: a ReLU lets gradients through', stuck: 'Stand still' },
      tryIt: 'Try it: tiny weights',
      hint: 'The gradient is multiplied by the weights, too.',
      reveal:
        'After {steps} steps {A} has a loss of {lossA}, {B} of {lossB}. Before training, what came back to its first layer was {firstB}: each layer had passed on {factorB}. Each layer multiplies by its slope and by its weights: with tiny weights a ReLU network vanishes too.',
      meanings: {
        learns:
          '“Learn” would mean that the slope alone decides. A ReLU’s slope is one, but tiny weights make the factor tiny.',
        stuck: '“Stand still” would mean that weights matter as much as the slope.',
      },
    },
    end: {
      text: 'What to keep: a gradient is a product, with one factor a layer. Factors below one vanish with depth, whatever makes them small: the slope or the weights. ReLU with weights of a fitting spread keeps them near one.\n\nPlay on: train, and watch the factors. The next lesson has factors above one.',
    },
  },
} satisfies LessonTexts;
