/** Cells a side of the grid that a decision boundary is drawn from, coarse to fine. */
const resolutions = [20, 28, 40, 56, 80];
const first = 40;
/** Milliseconds that a frame of a network should take at the most. */
const budget = 24;
/** A finer grid must fit with room to spare: two resolutions are not to alternate. */
const roomToSpare = 0.7;

/**
 * Says how finely a boundary can be drawn in the time that a frame may take.
 *
 * @param otherRows rows that a frame passes through the network beside the grid's cells
 */
export function createBoundaryResolution(otherRows: number) {
  let index = resolutions.indexOf(first);
  return {
    get value(): number {
      return resolutions[index];
    },
    /** Takes note of what a frame at the present resolution took. */
    frameTook(milliseconds: number): void {
      const perRow = milliseconds / (otherRows + cells(index));
      const time = (other: number): number => perRow * (otherRows + cells(other));
      if (milliseconds > budget) {
        while (index > 0 && time(index) > budget) index--;
      } else if (index + 1 < resolutions.length && time(index + 1) < roomToSpare * budget) {
        index++;
      }
    },
  };
}

function cells(index: number): number {
  return resolutions[index] * resolutions[index];
}
