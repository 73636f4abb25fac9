import type { LessonTexts } from '../../lessonTexts';

export const exploding = {
  title: 'Too much of it',
  goal: 'See what factors above one do to a deep network, and three ways to live with them.',
  steps: {
    twice: {
      text: 'Two ReLU networks of ten layers. {A} draws its first weights with the spread that He proposes. {B} draws the same weights, but twice as large: its [gain] is two.\n\nLook at the gradient of each layer. The marks of the axis are powers of ten.',
    },
    train: {
      text: 'The gradient of {B} is many times larger than that of {A}. A step of training goes against the gradient, as far as gradient times learning rate says.',
      question: 'You train both with the same learning rate. What will {B} do?',
      answers: {
        faster: 'Learn faster: its steps are larger',
        slower: 'Learn, but more slowly',
        breaks: 'Break down',
      },
      tryIt: 'Try it: train both',
      hint: 'Larger steps, larger weights; larger weights, a larger gradient.',
      reveal:
        'At step {step} the numbers of {B} were too large for the computer. Its first gradient was {gradientB}, that of {A} {gradientA}. One leap made the weights larger still, and the next gradient with them. {A} came to a loss of {lossA}.',
      meanings: {
        faster:
          '“Faster” would need a valley as wide as the leap. The gradient only knows the slope where it stands.',
        slower:
          '“More slowly” would mean that leaps cancel each other. Here each makes the next one larger.',
        breaks: '“Break down” would mean that each leap makes the next one larger.',
      },
    },
    factor: {
      text: 'Here is {B} alone. With weights as He proposes, a layer passes on about as much as it gets, so that its factor is near one.',
      question:
        'All weights are twice as large. By which factor does each layer multiply what comes back?',
      tryIt: 'Measure it',
      hint: 'What comes back is multiplied by the weights, once a layer.',
      reveal:
        'Measured: {factor} a layer, and {ratio} from the last layer to the first. Twice the weights, about twice the factor; nine times over, that is hundreds.',
      meanings: {
        low: 'A smaller factor would mean that the gradient hardly feels the weights. It is multiplied by them.',
        high: 'A larger factor would mean that each layer multiplies by its weights more than once.',
      },
    },
    clip: {
      text: 'A remedy is [clipping]: if the gradient of the whole network is longer than a limit, it is shortened to the limit. Its direction stays.\n\nBoth networks have five layers of weights that are too large. {B} clips at one.',
      question: 'What will clipping do for {B}?',
      answers: {
        bothBreak: 'Nothing: both break down',
        falls: '{B} goes on, and its loss falls',
        stands: '{B} goes on, but its loss stays',
      },
      tryIt: 'Try it: train both',
      hint: 'The direction of the gradient still leads downhill.',
      reveal:
        '{A} broke down at step {stepA}. {B} is at step {stepB}, and its loss fell from {startB} to {lossB}. Short steps in the right direction arrive, too.',
      meanings: {
        bothBreak: '“Both break down” would mean that the direction is wrong, too.',
        falls: '“Its loss falls” would mean that the direction is worth more than the length.',
        stands:
          '“Its loss stays” would mean that steps of the limit’s length are too short to get anywhere.',
      },
    },
    tame: {
      text: 'Your turn with the deep one. Its weights are twice as large as they should be, and you may not change that: initializer and gain stay.',
      question: 'Make {A} learn with these weights.',
      hint: 'A fiftieth of the learning rate is small enough. After a breakdown, change it and press Reset, then Train.',
      reveal:
        'At step {step} the loss is {loss}. The first gradient is {gradient} as before; but what you changed makes the steps short enough. The learning rate is {rate}.',
      failures: {
        weights: 'The weights are others now. Put initializer and gain back as they were.',
        broken: 'It broke down. Change a setting, press Reset and train again.',
      },
    },
    end: {
      text: 'What to keep: factors above one explode with depth as those below one vanish. Then steps are too long, and training breaks down within a few of them.\n\nClipping and a small learning rate help for a while; weights of the right size cure it. How large is right? That is the next lesson.',
    },
  },
} satisfies LessonTexts;
