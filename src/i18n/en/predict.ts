/** Texts of the answers to one row that a person types. */
export const predict = {
  title: 'Ask the networks',
  intro: 'Type a row, in the units of the data: each network answers as it is now.',
  bounds: 'A number',
  none: 'The run is being built.',
  variant: 'Network',
  answer: 'Answer',
  of: (name: string) => `of ${name}`,
  notFinite: 'not finite',
  note: 'Beside each probability stands its logit: what the output layer gives, of which the probabilities are the softmax.',
};
