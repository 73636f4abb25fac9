import { deriveInputs } from '../src/data/planarInputs';
import type { PlanarFeature } from '../src/spec/planarFeatures';

/** Cells a side, and where the plane is seen: far enough for a sine to turn. */
const cells = 11;
const reach = 2.4;
/** Hues of positive and negative values, as those of two classes in `dataPicture`. */
const hues = { positive: '#2f9c82', negative: '#8e63b8' };

/** Returns a small picture of a function of the plane, by which it is chosen, as SVG. */
export function featurePicture(feature: PlanarFeature): string {
  const place = (cell: number): number => reach * ((2 * cell + 1) / cells - 1);
  const points = Array.from({ length: cells * cells }, (_, index) => [
    place(index % cells),
    -place(Math.floor(index / cells)),
  ]);
  const values = deriveInputs(Float64Array.from(points.flat()), [feature]);
  const largest = Math.max(...values.map(Math.abs));
  const squares = Array.from(values, (value, index) => {
    const opacity = Math.abs(value / largest).toFixed(2);
    const fill = value < 0 ? hues.negative : hues.positive;
    const [x, y] = [index % cells, Math.floor(index / cells)];
    return `<rect x="${x}" y="${y}" width="1" height="1" fill="${fill}" opacity="${opacity}"/>`;
  });
  const header = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${cells} ${cells}" shape-rendering="crispEdges">`;
  return `${header}\n${squares.join('\n')}\n</svg>\n`;
}
