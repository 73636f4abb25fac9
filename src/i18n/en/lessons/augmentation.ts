import type { LessonTexts } from '../../lessonTexts';

export const augmentation = {
  title: 'More data than you have',
  goal: 'Make many rows of few, and know when that helps.',
  steps: {
    feed: {
      text: 'A hundred drawn digits are all there is to train on. [Augmentation] changes each of them a little before every step, and leaves its label: here each picture is shifted.\n\nTrain and look at what the network is fed: it never sees the same picture twice.',
    },
    which: {
      text: '{A} is fed the pictures as they are. {B} gets them shifted, {C} with noise on every pixel.',
      question: 'Which will read most of the unseen digits right?',
      answers: {
        a: '{A}: it sees the true pictures',
        b: '{B}, with shifts',
        c: '{C}, with noise',
      },
      tryIt: 'Try it: train all',
      hint: 'In which way do the digits of two people differ?',
      reveal:
        '{A} reads {accuracyA} right, {B} {accuracyB}, {C} {accuracyC}. A shifted seven is a seven that somebody could have drawn: the network learns what does not matter.',
      meanings: {
        a: '“{A}” would mean that a hundred pictures say all that there is to say.',
        b: '“{B}” would mean that unseen digits differ by their place.',
        c: '“{C}” would mean that unseen digits differ by specks. Noise helps, for it hinders learning by heart.',
      },
    },
    mixup: {
      text: '[Mixup] goes further: it mixes two rows, and their labels in the same shares. {B} uses it, {A} does not. The points are few, and a fifth of their labels is wrong.',
      question: 'What will the training loss of {B} be, beside that of {A}?',
      answers: { higher: 'Higher', lower: 'Lower' },
      tryIt: 'Try it: train both',
      hint: 'Does it see any training point as it is?',
      reveal:
        'Of the training points {A} knows {knownA}, {B} {knownB}; of unseen ones {A} gets {accuracyA} right and {B} {accuracyB}. Who only sees mixtures cannot learn single wrong labels by heart.',
      meanings: {
        higher: '“Higher” would mean that it cannot learn the points by heart.',
        lower: '“Lower” would mean that more rows make the training points easier.',
      },
    },
    reach: {
      text: 'A hundred digits again, and only these. Feed {A} so that it learns more from them.',
      question: 'Bring {A} above seven tenths of the unseen digits.',
      hint: 'Choose the augmentation that shifts, and give it three hundred steps or more.',
      reveal: 'At step {step} {accuracy} of the unseen digits are read right.',
      failures: { short: 'Not yet. Choose another augmentation, or train on.' },
    },
    end: {
      text: 'What to keep: change the rows in ways that do not change their meaning. A shift keeps a digit; a mirror would not keep a seven. Where data are many and clean, mixing them helps little and may cost something.',
    },
  },
} satisfies LessonTexts;
