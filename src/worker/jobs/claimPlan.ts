import { claims } from '../../claims/catalogue/claims';
import type { Measured } from '../../claims/trial';
import { claimSeeds } from '../../claims/verdict';
import type { ClaimName } from '../../spec/claimNames';
import { mapTable, namesOf } from '../../spec/table';
import type { JobPlan } from './jobPlan';

/** Plans the trials of a claim, each with each seed. */
export function planClaim(name: ClaimName): JobPlan {
  const { arms } = claims[name];
  const parts = namesOf(arms).flatMap((arm) => claimSeeds.map((seed) => ({ arm, seed })));
  const measured = new Array<Measured | null>(parts.length).fill(null);
  return {
    partCount: parts.length,
    takesAll: true,
    part(index) {
      const { arm, seed } = parts[index];
      return { kind: 'trial', trial: arms[arm], seed };
    },
    take(index, progress) {
      if (progress.kind === 'trial') measured[index] = progress.measured;
    },
    found() {
      const ended = measured.filter((one) => one !== null);
      const [done, total] = [ended.length, parts.length];
      const measurements =
        done < total
          ? null
          : mapTable(arms, (_, arm) => ended.filter((__, index) => parts[index].arm === arm));
      return { finding: { kind: 'claim', measurements, done, total }, share: done / total };
    },
  };
}
