import type { Task } from '../dataset';
import type { Column } from './column';

/** What is to be learnt from a table: columns by name. */
export interface TableChoice {
  target: string;
  features: string[];
  task: Task;
}

/** Every informative column as a feature of `target`, by default the one that looks most like a target. */
export function suggestChoice(columns: Column[], target = suggestTarget(columns)): TableChoice {
  const features = columns.filter(
    ({ name, isInformative }) => isInformative && name !== target.name,
  );
  return { target: target.name, features: features.map(({ name }) => name), task: target.task };
}

/** Tables have their target last or first, and classes are likelier to be one than numbers. */
function suggestTarget(columns: Column[]): Column {
  const last = columns[columns.length - 1];
  const ends = [last, columns[0]];
  const texts = (some: Column[]): Column[] => some.filter(({ type }) => type === 'text');
  const order = [...texts(ends), ...ends, ...texts(columns), ...columns];
  return order.find(({ isInformative }) => isInformative) ?? last;
}
