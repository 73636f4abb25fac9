import { readFile } from 'node:fs/promises';
import { claims } from '../claims/catalogue/claims';
import type { Claim, Measurements } from '../claims/claim';
import type { Measured } from '../claims/trial';
import { runTrial } from '../claims/trials/runTrial';
import type { TrialEngine } from '../claims/trials/trialEngine';
import { claimSeeds, outcomeOf } from '../claims/verdict';
import { loadWasmKernels, wasmAddress } from '../engine/kernels/wasm/load';
import { createTrainer } from '../engine/training/trainer';
import { claims as texts } from '../i18n/en/claims/claims';
import type { ClaimName } from '../spec/claimNames';
import { mapTable, namesOf } from '../spec/table';

/** Measures claims, tells each arm that begins on stderr, and returns what is printed: of one claim, that alone. */
export async function measuredClaims(names: readonly ClaimName[]) {
  const measured = [];
  for (const name of names) {
    const measurements = await measureClaim(claims[name], (arm, place, count) => {
      process.stderr.write(`${name}: ${arm}, ${place} of ${count}\n`);
    });
    measured.push(printedClaim(name, measurements));
  }
  return measured.length === 1 ? measured[0] : { claims: measured };
}

/** Carries out all that a claim compares with every seed, on wasm. */
export async function measureClaim(
  { arms }: Pick<Claim, 'arms'>,
  tell: (arm: string, place: number, count: number) => void = () => undefined,
): Promise<Measurements> {
  const kernels = await loadWasmKernels(await readFile(wasmAddress));
  const engine: TrialEngine = {
    createTrainer: (plan, data, spec) => createTrainer(kernels, plan, data, spec),
  };
  const measurements: Record<string, Measured[]> = {};
  for (const [index, arm] of namesOf(arms).entries()) {
    tell(arm, index + 1, namesOf(arms).length);
    measurements[arm] = [];
    for (const seed of claimSeeds) {
      const run = runTrial(engine, arms[arm], seed);
      let turn = await run.next();
      while (!turn.done) turn = await run.next();
      measurements[arm].push(turn.value);
    }
  }
  return measurements;
}

function printedClaim(name: ClaimName, measurements: Measurements) {
  const words = texts[name];
  const said: Record<string, string> = words.figures;
  const { verdict, figures } = outcomeOf(claims[name], measurements);
  return {
    claim: name,
    text: words.claim,
    rule: words.rule,
    verdict,
    figures: figures.map((figure) => ({ ...figure, text: said[figure.name] })),
    seeds: claimSeeds,
    // Curves are for the eye.
    measurements: mapTable(measurements, (seeds) => seeds.map(({ numbers }) => numbers)),
    open: claims[name].open,
  };
}
