import { median } from '../../diagnosis/median';
import { type Effect, linksOf } from './effect';
import type { Figure } from './figure';

/** An effect that has been run, and its figures. */
export interface EffectOutcome {
  effect: Effect;
  technique: string;
  figures: Figure[];
}

export function failedFigures({ figures }: EffectOutcome): Figure[] {
  return figures.filter(({ demand, values }) => !demand.holds(values));
}

/** Returns the figures of one effect as a Markdown table. */
export function tableOf({ figures }: Pick<EffectOutcome, 'figures'>): string {
  const rows = figures.map(({ name, values, reference, demand }) => [
    name,
    formatNumber(median(values)),
    `${formatNumber(Math.min(...values))} … ${formatNumber(Math.max(...values))}`,
    reference ?? '',
    demand.text,
    demand.holds(values) ? 'yes' : '**NO**',
  ]);
  const header = ['figure', 'median', 'range', 'reference', 'demand', 'holds'];
  return [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function sectionOf(outcome: EffectOutcome): string {
  const links = [...new Set(linksOf(outcome.effect))].map((link) => `\`${link}\``);
  return [
    `### ${outcome.effect.id}`,
    outcome.effect.claim,
    tableOf(outcome),
    `${outcome.effect.pace.steps} steps: ${links.join(' · ')}`,
  ].join('\n\n');
}

export function reportOf(outcomes: readonly EffectOutcome[]): string {
  const techniques = [...new Set(outcomes.map(({ technique }) => technique))];
  const parts = techniques.map((technique) => {
    const sections = outcomes.filter((outcome) => outcome.technique === technique).map(sectionOf);
    return `## ${technique}\n\n${sections.join('\n\n')}`;
  });
  return `${[preface, ...parts].join('\n\n')}\n`;
}

const preface = `# Effects

What each technique does, measured: \`npm run effects\` writes this file. Every experiment is trained with
seeds 1 to 5 on the engine \`wasm\`, whose bits are the same on every machine. The median over the seeds
stands beside the smallest and the largest value. The figures of the column *reference* were measured in
another framework, on its own data; they show the order of magnitude to expect. The links are queries: to
open an experiment, put \`?\` and one of them after the page's address.`;

/** Three digits; powers of ten as people write them. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '∞';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 10_000) return String(value);
  if (size >= 0.001 && size < 10_000) return String(Number(value.toPrecision(3)));
  const [mantissa, exponent] = value.toExponential(1).split('e');
  const digits = [...String(Number(exponent))].map((sign) => superscripts[sign]).join('');
  return `${mantissa} × 10${digits}`;
}

const superscripts: Record<string, string> = {
  '-': '⁻',
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, digit) => [String(digit), sign])),
};
