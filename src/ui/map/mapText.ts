import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import { namesOf } from '../../spec/table';
import type { Job, PhaseCell } from '../../store/jobs/jobs';
import { type Cells, outcomeLooks } from './cellColors';

/** The names of the two parameters. */
export interface MapNames {
  x: string;
  y: string;
}

/** Says in sentences what the map shows now. */
export function mapText(
  grid: PhaseGrid,
  cells: Cells,
  names: MapNames,
  texts: Texts['map'],
): string {
  const done = cells.filter((cell) => cell !== null);
  if (done.length === 0) return texts.none;
  const counts = namesOf(outcomeLooks).flatMap((outcome) => {
    const count = done.filter((cell) => cell.outcome === outcome).length;
    return count === 0 ? [] : [texts.counted(formatCount(count), texts.outcomes[outcome])];
  });
  const summary = texts.summary(counts, formatCount(done.length), formatCount(cells.length));
  const columns = grid.x.values.length;
  const highest = Math.max(
    ...cells.map((cell, index) => (cell?.outcome === 'trained' ? index % columns : -1)),
  );
  if (highest < 0) return summary;
  const rows = grid.y.values.filter(
    (_, row) => cells[row * columns + highest]?.outcome === 'trained',
  );
  const value = formatNumber(grid.x.values[highest]);
  const at = rows.map((row) => formatNumber(row)).join(', ');
  return `${summary} ${texts.deepest(names.x, value, names.y, at)}`;
}

/** Names a cell by the values of its two parameters. */
export function placeText(
  grid: PhaseGrid,
  index: number,
  names: MapNames,
  texts: Texts['map'],
): string {
  const columns = grid.x.values.length;
  const [x, y] = [grid.x.values[index % columns], grid.y.values[Math.floor(index / columns)]];
  return texts.cell(names.x, formatNumber(x), names.y, formatNumber(y));
}

/** Says what became of a cell. */
export function cellText(cell: PhaseCell | null, texts: Texts['map']): string {
  if (cell === null) return texts.notDone;
  const { outcome, loss, step } = cell;
  if (outcome === 'refused') return texts.outcomes.refused;
  if (loss === null) return texts.outcomeOf.notFinite(formatCount(step));
  return texts.outcomeOf.loss(texts.outcomes[outcome], formatNumber(loss), formatCount(step));
}

/** Tells how much of the signal a cell keeps on its way back; null where there is none to tell. */
export function ratioText(cell: PhaseCell | null, texts: Texts['map']): string | null {
  if (cell === null || cell.outcome === 'refused') return null;
  const { signalRatio } = cell;
  if (signalRatio !== null) return texts.ratio(formatNumber(signalRatio));
  return cell.outcome === 'notFinite' ? null : texts.ratio(texts.underflowed);
}

/** A smaller share of the work says little of the time that the rest takes. */
const leastShare = 0.02;

/** Tells the time that a job will still take at its pace so far; null where that says nothing. */
export function timeLeft(
  { began, heard, share, ending }: Pick<Job, 'began' | 'heard' | 'share' | 'ending'>,
  texts: Texts['map'],
): string | null {
  if (ending !== null || share < leastShare) return null;
  const seconds = ((heard - began) * (1 - share)) / share / 1_000;
  if (seconds < 100) return texts.seconds(Math.max(1, Math.round(seconds)));
  return texts.minutes(Math.round(seconds / 60));
}
