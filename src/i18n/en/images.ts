/** Texts of the panels for pictures. */
export const images = {
  draw: 'Draw one yourself',
  pad: 'Drawing pad',
  padHelp: 'Draw with mouse, finger or pen; or move with the arrow keys and ink a cell with Space',
  clear: 'Clear the pad',
  seen: 'as the networks see it',
  nothing: 'nothing drawn',
  cell: (row: number, column: number, isInked: boolean) =>
    `row ${row}, column ${column}, ${isInked ? 'ink' : 'paper'}`,
  nothingDrawn: 'Nothing is drawn.',
  probability: (name: string, share: string) => `${name} with ${share}`,
  drawingNow: (letter: string, probabilities: string) =>
    `Variant ${letter} takes the drawing for ${probabilities}.`,
  wrong: (count: string) => `${count} wrong`,
  mistakesOf: (letter: string) => `Pictures that variant ${letter} gets wrong`,
  mistake: (truth: string, prediction: string) => `${truth} → ${prediction}`,
  mistakeHelp: (truth: string, prediction: string, confidence: string) =>
    `It is ${truth}; the network says ${prediction}, with ${confidence}`,
};
