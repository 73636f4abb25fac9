import type { LessonTexts } from '../../lessonTexts';

export const attention = {
  title: 'Who looks at whom',
  goal: 'See what a position of a sequence cannot know by itself, and how attention lets it look.',
  steps: {
    task: {
      text: 'The data are sequences of eight [tokens|token]. Each token has a value, plus or minus, and one of them is marked. Every position has to answer the value of the marked one.\n\nThis network treats each position by itself.',
    },
    alone: {
      text: 'A position sees its own token and no other. If its own is the marked one, it knows; else it can only guess.',
      question: 'How many answers will be right?',
      tryIt: 'Try it: train',
      hint: 'One in eight knows. The others are right half of the time.',
      reveal:
        'Measured: {accuracy} of the unseen sequences’ answers. More is impossible for whoever cannot see the others, with any number of layers.',
      meanings: {
        low: 'Fewer would be worse than guessing: whoever guesses between two answers gets half of them right.',
        high: 'More would mean that a position knows what stands at the others.',
      },
    },
    mean: {
      text: 'So tokens have to be mixed. The simplest way: every position gets the average of all of them. {B} does that, {A} does not.',
      question: 'How many answers of {B} will be right?',
      answers: {
        all: 'Nearly all',
        better: 'More than those of {A}, but far from all',
        same: 'As many as those of {A}',
      },
      tryIt: 'Try it: train both',
      hint: 'Can the mark and the value be written so that they survive an average?',
      reveal:
        '{A} gets {accuracyA} right, {B} {accuracyB}. Each token can write “my value” if it is marked and nought if not; then the average has just that value. For this task an average is enough.',
      meanings: {
        all: '“Nearly all” would mean that what matters survives the average.',
        better: '“Far from all” would mean that an average blurs what matters.',
        same: '“As many” would mean that mixing brings nothing new.',
      },
    },
    attend: {
      text: '[Attention] is a mixture in which each position chooses how much it takes of each other one, by comparing what it asks for with what they offer. After training, look at the rows of the picture: each is a position, and shows where it looks.',
      question: 'Make {A} get nearly all right by attention.',
      hint: 'Choose attention as the mixing, and train.',
      reveal:
        'At step {step} {accuracy} are right, with a loss of {loss}. Look at the picture: all rows look at the marked token. Nobody has told them.',
      failures: { average: 'An average does it, too. Here choose attention.' },
    },
    end: {
      text: 'What to keep: layers that treat each position by itself never learn what others know. An average tells everyone the same; attention lets each position choose. Try more heads, and look at what each of them attends to.',
    },
  },
} satisfies LessonTexts;
