/** A point that the pen passes: x to the right in 0 … 6, y downwards in 0 … 10. */
export interface Anchor {
  x: number;
  y: number;
  /** True where the pen turns sharply; elsewhere the line through the anchors is smooth. */
  isCorner: boolean;
}

/** A line written without lifting the pen. */
export type Stroke = Anchor[];
/** One way of writing a digit. */
export type Glyph = Stroke[];

/** The ways in which people write the digits: a list for each digit, with its variants. */
export const digitGlyphs: Glyph[][] = [
  [
    // An oval that closes where it began.
    glyph('3.2,0 1.2,1.4 0.5,4.8 1.1,8.4 3,10 4.9,8.5 5.5,5 4.9,1.6 3.2,0'),
    // Begun at the right, closed with an overlap.
    glyph('4.6,1 2.4,0.2 0.8,2.8 0.7,7 2.4,9.9 4.6,9 5.4,5.6 5,2 3.2,0.3 2,0.8'),
  ],
  [
    // A bare stroke.
    glyph('3,0 3,5 3,10'),
    // With an upstroke.
    glyph('1,3 3.4,0/ 3.4,5 3.4,10'),
    // With an upstroke and a foot.
    glyph('1.2,2.4 3.1,0/ 3.1,5 3.1,10', '1,10 5.2,10'),
  ],
  [
    // With a straight foot.
    glyph('0.8,2.3 2.2,0.2 4.4,0.4 5.2,2.6 3.8,5.8 0.5,10/ 3,10 5.6,9.9'),
    // With a loop at the foot.
    glyph('0.9,1.8 2.8,0 4.9,1.4 4.6,4.4 2.8,7.6 1,9.6 0.5,8.4 1.8,8 3.8,9.6 5.8,9.2'),
  ],
  [
    // Two bows.
    glyph('0.8,1.2 2.6,0 4.8,1 4.6,3.4 2.4,4.7/ 4.8,5.6 5.3,8 3.4,10 0.6,8.8'),
    // With a flat top.
    glyph('0.8,0.1 5.1,0/ 2.6,4.1/ 4.9,5.2 5.3,7.8 3.4,10 0.6,9'),
  ],
  [
    // Open, with a straight bar.
    glyph('1.7,0 1,3.4 0.4,6/ 5.8,5.9', '4.3,2 4.2,6 4,10'),
    // Closed at the top.
    glyph('4.2,10 4.2,5 4.2,0/ 0.4,6.8/ 3,6.8 5.8,6.7'),
    // Open and round.
    glyph('0.9,0.2 0.6,3.6 1.6,5.4 3.4,5.3 5,4.2', '5.2,0 5,5 4.6,10'),
  ],
  [
    // In one go.
    glyph('5.2,0.1 1.3,0.1/ 0.9,4.4/ 3,3.7 5.2,5.2 5,8.4 2.8,10 0.5,9'),
    // The hat last, and at an angle.
    glyph('1.5,0.6 1,4.6/ 3.2,4 5.3,5.8 4.9,8.8 2.6,10 0.6,8.8', '1.5,0.6 5.6,-0.2'),
    // Round like an S.
    glyph('5.2,0.6 3,0 1.2,1.6 1.8,3.9 4.4,5.2 5.1,7.8 3.2,10 0.6,9'),
  ],
  [
    // Bowed.
    glyph('4.8,0.4 2.6,1.2 0.9,4.4 0.8,8 2.6,10 4.8,9 5,6.6 3.2,5.3 1,7'),
    // With a straight stem.
    glyph('3.8,0 1.8,3.4 0.7,7 1.8,9.8 4.2,9.7 5.2,7.6 3.8,5.8 1.8,6.4 0.9,8'),
  ],
  [
    glyph('0.5,0.1 5.4,0/ 3.4,4.6 2,10'),
    // With a bar.
    glyph('0.6,0.2 5.4,0/ 3.4,4.6 2.2,10', '1.4,5.2 5,5'),
    // With a hook.
    glyph('0.5,1.8 0.9,0.1/ 5.5,0.2/ 3.2,5 2.6,10'),
  ],
  [
    // Like an S that closes.
    glyph('4.8,1.5 3,0 1.1,1.4 1.8,3.7 4.3,5.7 5.2,8 3,10 0.8,8 1.7,5.8 4.2,3.8 4.8,1.5'),
    // Two rings.
    glyph('3,4.6 1.2,3.4 1.3,1 3,0 4.7,1 4.8,3.4 3,4.6/ 0.9,6 0.8,8.6 3,10 5.2,8.6 5.1,6 3,4.6'),
  ],
  [
    // With a straight stem.
    glyph('5,1.8 3.2,0 1,1.2 1,3.8 2.8,5.2 4.6,4 5,1.6/ 4.9,5.4 4.6,10'),
    // With a bowed tail.
    glyph('4.9,2 3,0.1 0.9,1.4 1.2,4.2 3.2,5 4.9,3.4 5.2,1.4/ 5.3,6 4.2,9.4 1.2,9.6'),
  ],
];

/** Each stroke is a text of `x,y`, with a `/` behind the corners. */
function glyph(...strokes: string[]): Glyph {
  return strokes.map((stroke) =>
    stroke.split(' ').map((place) => {
      const isCorner = place.endsWith('/');
      const [x, y] = (isCorner ? place.slice(0, -1) : place).split(',').map(Number);
      return { x, y, isCorner };
    }),
  );
}
