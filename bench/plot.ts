import { competitors } from './competitors';
import { formatCount } from './figures';
import type { ScalingPoint, Trainee } from './results';

const widths = [16, 64];
const depths = [1, 2, 5, 10, 20, 50, 100];
const panel = { width: 270, height: 250, top: 34, left: 96, gap: 26, inset: 10 };
const margin = { right: 116, bottom: 44 };
const picture = {
  width: panel.left + widths.length * (panel.width + panel.gap) - panel.gap + margin.right,
  height: panel.top + panel.height + margin.bottom,
};
/** Pixels from one name at the lines' ends to the next. */
const nameGap = 16;

/** Each with a colour for a light and one for a dark background; later ones are drawn over earlier ones. */
const lines = {
  layersWasm: { light: '#7d6000', dark: '#e0b83e', dash: '2 4' },
  convnetjs: { light: '#b0206f', dark: '#f07ab8', dash: '7 4' },
  webgl: { light: '#0b5fae', dark: '#62aef5', dash: 'none' },
  wasm: { light: '#b93a08', dark: '#f58a4b', dash: 'none' },
} satisfies Partial<Record<Trainee, object>>;
type LineName = keyof typeof lines;
const lineNames = Object.keys(lines) as LineName[];

interface Point {
  width: number;
  depth: number;
  name: LineName;
  rate: number;
}

/** Position of a number of steps a second. */
type Height = (rate: number) => number;

/** Steps a second over depth, both on logarithmic axes, one panel a width, as an SVG picture. */
export function plotScaling(scaling: readonly ScalingPoint[]): string {
  const points = scaling.flatMap(pointOf);
  const logs = points.map(({ rate }) => Math.log10(rate));
  const [low, high] = [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
  const y: Height = (rate) =>
    panel.top + (panel.height * (high - Math.log10(rate))) / Math.max(1, high - low);
  const decades = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  const { width, height } = picture;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>Steps a second over the number of hidden layers, at widths ${widths.join(' and ')}.</title>`,
    style(),
    ...widths.flatMap((_, index) => panelOf(index, points, decades, y)),
    ...decades.map((rate) => text(panel.left - 8, y(rate) + 4, formatRate(rate), 'end')),
    ...namesAtEnds(
      points.filter((point) => point.width === widths[widths.length - 1]),
      y,
    ),
    `<text transform="translate(14 ${panel.top + panel.height / 2}) rotate(-90)" text-anchor="middle">steps a second</text>`,
    '</svg>',
  ];
  return `${parts.join('\n')}\n`;
}

function pointOf({ network, competitor, stepsPerSecond }: ScalingPoint): Point[] {
  const { width, depth } = network;
  const name = lineNames.find((known) => known === competitor);
  if (name === undefined || !widths.includes(width) || !depths.includes(depth)) return [];
  return [{ width, depth, name, rate: stepsPerSecond.median }];
}

function panelOf(
  index: number,
  points: readonly Point[],
  decades: readonly number[],
  y: Height,
): string[] {
  const left = panel.left + index * (panel.width + panel.gap);
  const span = panel.width - 2 * panel.inset;
  const x = (depth: number): number =>
    left + panel.inset + (span * Math.log10(depth)) / Math.log10(depths[depths.length - 1]);
  const bottom = panel.top + panel.height;
  const rule = (rate: number): string =>
    `<path class="grid" d="M${left} ${round(y(rate))}h${panel.width}"/>`;
  const line = (name: LineName): string[] => {
    const own = points
      .filter((point) => point.name === name && point.width === widths[index])
      .toSorted((a, b) => a.depth - b.depth)
      .map(({ depth, rate }) => [round(x(depth)), round(y(rate))]);
    const path = `<path class="line ${name}" d="M${own.map((at) => at.join(' ')).join('L')}"/>`;
    const dots = own.map(([cx, cy]) => `<circle class="${name}" cx="${cx}" cy="${cy}" r="3"/>`);
    return own.length === 0 ? [] : [path, ...dots];
  };
  return [
    ...decades.map(rule),
    text(left + panel.width / 2, panel.top - 14, `width ${widths[index]}`, 'middle'),
    ...depths.map((depth) => text(x(depth), bottom + 18, String(depth), 'middle')),
    text(left + panel.width / 2, bottom + 36, 'hidden layers', 'middle'),
    ...lineNames.flatMap(line),
  ];
}

/** The name of each line beside its last point, moved up where the one below is too near. */
function namesAtEnds(points: readonly Point[], y: Height): string[] {
  const ends = lineNames
    .flatMap((name) =>
      points
        .filter((point) => point.name === name)
        .toSorted(byDepth)
        .slice(-1),
    )
    .toSorted((a, b) => a.rate - b.rate);
  let lowest = Infinity;
  return ends.map(({ name, rate }) => {
    lowest = Math.min(y(rate) + 4, lowest - nameGap);
    const left = picture.width - margin.right + 6;
    return `<text class="${name}" x="${left}" y="${round(lowest)}">${competitors[name]}</text>`;
  });
}

function byDepth(a: Point, b: Point): number {
  return a.depth - b.depth;
}

function style(): string {
  const coloured = (theme: 'light' | 'dark'): string =>
    lineNames
      .map((name) => {
        const colour = lines[name][theme];
        return `.${name}{fill:${colour}}.line.${name}{fill:none;stroke:${colour}}`;
      })
      .join('');
  const dashes = lineNames.map((name) => `.line.${name}{stroke-dasharray:${lines[name].dash}}`);
  return [
    '<style>',
    `text{font:13px system-ui,sans-serif;fill:#5d6169}.grid{stroke:#d4d4ce}${coloured('light')}`,
    `@media (prefers-color-scheme:dark){text{fill:#a4a8b1}.grid{stroke:#3a3e46}${coloured('dark')}}`,
    `.line{stroke-width:2;stroke-linejoin:round}${dashes.join('')}`,
    '</style>',
  ].join('\n');
}

function formatRate(rate: number): string {
  return rate < 1 ? String(rate) : formatCount(rate);
}

function text(x: number, y: number, content: string, anchor: 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${content}</text>`;
}

function round(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
