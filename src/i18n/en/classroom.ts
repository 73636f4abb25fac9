/** Texts of pages that are prepared for others: by a teacher's link, for a projector, in a frame. */
export const classroom = {
  prepared: {
    locked: 'Fixed by this link',
    prepared: 'This page is as its link has prepared it.',
    showsSome: 'This link shows a part of the page.',
    showAll: 'Show all',
  },
  guess: {
    title: 'Guess first.',
    askMany: 'Which network will have the lowest training loss?',
    askOne: 'Will the training loss fall to half?',
    ofOne: { learns: 'Yes', stays: 'No' },
    made: 'Your guess is made: train, and pause to see.',
    measured: (losses: string[], answer: string) =>
      `Measured: ${losses.join(', ')}. The answer is ${answer}.`,
    right: 'You were right.',
    wrong: 'You guessed otherwise.',
  },
};
