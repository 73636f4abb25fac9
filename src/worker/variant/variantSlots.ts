import { variantNames } from '../../spec/lab';

/**
 * How many variants compute at a time, each in a worker of its own: one fewer than there are cores, which
 * leaves one to the page. Where that is one short of a full lab they all compute: turns on three cores would
 * take four thirds of the time, and the page, which computes nothing while they do, is given its share of
 * the fourth core.
 */
export function variantSlots(cores: number): number {
  const most = variantNames.length;
  const beside = Math.max(1, cores - 1);
  return beside === most - 1 ? most : beside;
}
