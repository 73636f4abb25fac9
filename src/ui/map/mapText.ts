import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { PhaseGrid } from '../../spec/grids/phaseGrid';
import type { PhaseCell } from '../../store/jobs/jobs';
import { type Cells, shownOutcomes } from './cellColors';

export interface MapNames {
  texts: Texts['map'];
  /** Of the two parameters. */
  names: { x: string; y: string };
}

/** What the map shows now, in sentences. */
export function mapText(grid: PhaseGrid, cells: Cells, { texts, names }: MapNames): string {
  const done = cells.filter((cell) => cell !== null);
  if (done.length === 0) return texts.none;
  const counts = shownOutcomes.flatMap((outcome) => {
    const count = done.filter((cell) => cell.outcome === outcome).length;
    return count === 0 ? [] : [texts.counted(formatCount(count), texts.outcomes[outcome])];
  });
  const summary = texts.summary(
    counts.join(', '),
    formatCount(done.length),
    formatCount(cells.length),
  );
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

/** Which cell it is: the values of its two parameters. */
export function placeText(grid: PhaseGrid, index: number, { texts, names }: MapNames): string {
  const columns = grid.x.values.length;
  const [x, y] = [grid.x.values[index % columns], grid.y.values[Math.floor(index / columns)]];
  return texts.cell(names.x, formatNumber(x), names.y, formatNumber(y));
}

/** What became of a cell. */
export function cellText(cell: PhaseCell | null, texts: Texts['map']): string {
  if (cell === null) return texts.notDone;
  const { outcome, loss, step } = cell;
  if (outcome === 'refused') return texts.outcomes.refused;
  if (loss === null) return texts.outcomeOf.notFinite(formatCount(step));
  return texts.outcomeOf.loss(texts.outcomes[outcome], formatNumber(loss), formatCount(step));
}

/** The signal on its way back; null of a cell that has none to tell. */
export function ratioText(cell: PhaseCell | null, texts: Texts['map']): string | null {
  if (cell === null || cell.outcome === 'refused') return null;
  const { signalRatio } = cell;
  if (signalRatio !== null) return texts.ratio(formatNumber(signalRatio));
  return cell.outcome === 'notFinite' ? null : texts.ratio(texts.underflowed);
}
