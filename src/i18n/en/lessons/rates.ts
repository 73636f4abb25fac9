import type { LessonTexts } from '../../lessonTexts';

export const rates = {
  title: 'Steps: learning rate, schedules, Adam',
  goal: 'Learn to choose how far training goes at once, and when that should change.',
  steps: {
    three: {
      text: 'Three networks, the same in all but the learning rate: that of {A} is a thousandth, that of {B} three tenths, that of {C} twenty.',
      question: 'Which one has the lowest loss after two hundred steps?',
      answers: {
        a: '{A}: careful steps arrive safely',
        b: '{B}, in the middle',
        c: '{C}: it takes the longest steps',
      },
      tryIt: 'Try it: train all',
      hint: 'A step follows the slope where it begins. How far does that slope hold?',
      reveal:
        '{A} is at {lossA}, still on its way, and {B} at {lossB}. {C} broke down at step {stepC}: its steps leave the valley and land higher than before.',
      meanings: {
        a: '“{A}” will be true some day: careful steps need many more of them.',
        b: '“{B}” would mean that there is a best length, neither short nor long.',
        c: '“{C}” would need a slope that holds for the whole step.',
      },
    },
    find: {
      text: 'Here is {A} alone, with a learning rate that is far too small. You may change that and nothing else. Each attempt begins with Reset.',
      question: 'Bring its loss below a tenth within a hundred and fifty steps.',
      hint: 'Multiply it by ten until the loss falls fast; where it breaks down, go back by a third.',
      reveal: 'At step {step}, with a learning rate of {rate}, the loss is {loss}.',
      failures: {
        broken: 'It broke down: too large. Take a smaller one and press Reset.',
        late: 'Too late. Change the learning rate, press Reset and train again.',
      },
    },
    schedule: {
      text: 'Each step sees eight rows only, which makes gradients noisy. {A} keeps its learning rate to the end. {B} lowers it along half a cosine: a [schedule].',
      question: 'Which one ends with the lower loss?',
      answers: {
        constant: '{A}: it can go farther',
        falling: '{B}: it comes to rest',
        same: 'Both about the same',
      },
      tryIt: 'Try it: train both',
      hint: 'With long steps and noise, can one stand still at the bottom?',
      reveal:
        '{A} ends at {lossA}, {B} at {lossB}. Long steps bring both into the valley; near its bottom they throw {A} from side to side, while {B} comes to rest.',
      meanings: {
        constant: '“{A}” holds for the beginning, when there is far to go.',
        falling: '“{B}” would mean that short steps are needed at the end.',
        same: '“The same” would need gradients without noise.',
      },
    },
    adam: {
      text: 'Four layers of sigmoids: gradients differ by factors of hundreds between the layers. {A} makes plain steps, gradient times learning rate. {B} uses Adam, which divides each weight’s step by the usual size of its gradient.',
      question: 'Which of them learn within four hundred steps?',
      answers: { both: 'Both', onlyB: 'Only {B}', neither: 'Neither' },
      tryIt: 'Try it: train both',
      hint: 'How large is a step of the first layer in each?',
      reveal:
        '{A} is at {lossA}, {B} at {lossB}. The first layer’s gradient began at {first}: plain steps are as small as that, while Adam’s have the size of the learning rate in every layer.',
      meanings: {
        both: '“Both” would need gradients of one size in all layers.',
        onlyB: '“Only {B}” would mean that it matters to scale each weight’s step.',
        neither: '“Neither” would need gradients so small that they cannot even be scaled.',
      },
    },
    warmup: {
      text: 'At the start a gradient can be far larger than later on. This network has weights that are a little too large, and its first steps tear it apart, though the learning rate would suit it afterwards. A [warm-up] lets the learning rate grow from nought during the first steps.',
      question: 'Make {A} learn, with its learning rate as it is.',
      hint: 'Set the warm-up to two hundred steps. After a breakdown press Reset, then Train.',
      reveal:
        'At step {step} the loss is {loss}. The first layer’s gradient began at {first} and is {now} now: short steps have brought the network to where longer ones do no harm.',
      failures: {
        rate: 'The learning rate is another one now. Put it back to a tenth.',
        broken:
          'It broke down: its first steps are too long. Change the warm-up, press Reset and train again.',
      },
    },
    end: {
      text: 'What to keep: too small a learning rate crawls, too large a one leaps out of the valley. Warm up, go on with long steps and end with short ones. Where gradients differ much between layers, Adam helps; it hides a bad start more than it cures it.\n\nTry other schedules.',
    },
  },
} satisfies LessonTexts;
