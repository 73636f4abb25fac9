import { mkdirSync, writeFileSync } from 'node:fs';
import { generateDataset } from '../src/data/generate';
import { prepareTraining } from '../src/data/trainingData';
import { createReferenceKernels } from '../src/engine/reference/kernels';
import { createTrainer } from '../src/engine/trainer';
import { planNetwork } from '../src/network/plan';
import { variantSpecs } from '../src/spec/lab';
import { presetNames } from '../src/spec/presets';
import { parseQuery } from '../src/spec/query';
import type { Spec } from '../src/spec/spec';

/** Draws each preset's training loss over its first steps, one line a variant, into public/presets. */
const steps = 240;
const interval = 8;
const picture = { width: 120, height: 72, margin: 6 };
/** Readable on light and on dark; the variants' colours in the middle between the two themes. */
const colors = ['#d9601f', '#3b8fe0', '#b08a10', '#d4479a'];
/** Losses above this multiple of where the lowest line begins go along the top. */
const headroom = 1.4;

async function lossesOf(spec: Spec): Promise<number[]> {
  if (spec.data === 'csv') throw new Error('a preset has no table');
  const data = prepareTraining(generateDataset(spec.data, spec), spec);
  const trainer = createTrainer(createReferenceKernels(), planNetwork(spec, data), data, spec);
  const losses = [(await trainer.measure()).record.trainLoss];
  while (trainer.step < steps) {
    for (let step = 0; step < interval; step++) trainer.advance();
    losses.push((await trainer.measure()).record.trainLoss);
  }
  trainer.dispose();
  return losses;
}

function lineOf(losses: number[], top: number, color: string): string {
  const { width, height, margin } = picture;
  const end = losses.findIndex((loss) => !Number.isFinite(loss));
  const finite = end < 0 ? losses : losses.slice(0, end);
  const shown = finite.map((loss) => Math.min(loss, top));
  const points = shown.map((loss, index) => {
    const x = margin + (index / (losses.length - 1)) * (width - 2 * margin);
    const y = height - margin - (loss / top) * (height - 2 * margin);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return `<polyline points="${points.join(' ')}" stroke="${color}"/>`;
}

mkdirSync('public/presets', { recursive: true });
for (const name of presetNames) {
  const { lab } = parseQuery(`preset=${name}`);
  const variants = await Promise.all(variantSpecs(lab).map(lossesOf));
  const top = headroom * Math.min(...variants.map((losses) => losses[0]));
  const lines = variants.map((losses, variant) => lineOf(losses, top, colors[variant]));
  writeFileSync(
    `public/presets/${name}.svg`,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}"` +
      ' fill="none" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">' +
      `${lines.join('')}</svg>\n`,
  );
  console.log(`public/presets/${name}.svg`);
}
