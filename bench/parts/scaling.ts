import { type Network, plainNetwork } from '../networks';
import type { ScalingPoint, Trainee } from '../results';
import { ratioOf, spreadOf } from '../statistics';
import type { Series, Workbench } from '../workbench';

const depths = [1, 2, 5, 10, 20, 50, 100];
const depthWidths = [16, 64];
const widths = [4, 8, 16, 32, 64, 128, 256];
const ours: Trainee[] = ['wasm', 'webgl'];
/** Others are there for comparison, at a few depths. */
const others: Trainee[] = ['convnetjs', 'layersWasm'];
const otherDepths = [1, 10, 100];

/** Steps a second over depth at two widths, and over width at one depth. */
export async function measureScaling(bench: Workbench): Promise<ScalingPoint[]> {
  const points: ScalingPoint[] = [];
  const byDepth = depthWidths.flatMap((width) => depths.map((depth) => ({ width, depth })));
  for (const { width, depth } of byDepth.filter(({ depth }) => depth < 50)) {
    const names = otherDepths.includes(depth) ? [...ours, ...others] : ours;
    points.push(...(await pointsOf(bench, { ...plainNetwork, depth, width }, names)));
  }
  for (const width of depthWidths) points.push(...(await deepPoints(bench, width)));
  for (const width of widths.filter((width) => !depthWidths.includes(width))) {
    points.push(...(await pointsOf(bench, { ...plainNetwork, width }, ours)));
  }
  return points;
}

async function pointsOf(
  bench: Workbench,
  network: Network,
  names: readonly Trainee[],
): Promise<ScalingPoint[]> {
  const series = await bench.compete(names.map((name) => ({ name, network })));
  return names.map((name, index) => logged(bench, pointOf(name, network, series[index])));
}

/**
 * Depth 50 and depth 100 in the same rounds, and again as steps alone: of these one must not take much
 * more than twice the other's time. How long a look takes is another question than how long a step does.
 */
async function deepPoints(bench: Workbench, width: number): Promise<ScalingPoint[]> {
  const [half, whole] = [50, 100].map((depth) => ({ ...plainNetwork, depth, width }));
  const contestants = [
    ...ours.flatMap((name) => [half, whole].map((network) => ({ name, network }))),
    ...others.map((name) => ({ name, network: whole })),
  ];
  const alone = ours.flatMap((name) =>
    [half, whole].map((network) => ({ name, network: { ...network, beside: 'nothing' as const } })),
  );
  const series = await bench.compete([...contestants, ...alone]);
  const points = contestants.map(({ name, network }, index) =>
    pointOf(name, network, series[index]),
  );
  ours.forEach((_, index) => {
    const [atHalf, atWhole] = series.slice(contestants.length + 2 * index);
    points[2 * index + 1].againstHalfDepth = ratioOf(atHalf.rates, atWhole.rates);
  });
  return points.map((point) => logged(bench, point));
}

function pointOf(competitor: Trainee, network: Network, { rates }: Series): ScalingPoint {
  return { network, competitor, stepsPerSecond: spreadOf(rates) };
}

function logged(bench: Workbench, point: ScalingPoint): ScalingPoint {
  const { competitor, network, stepsPerSecond } = point;
  const rate = stepsPerSecond.median.toPrecision(3);
  bench.log(`${competitor} at ${network.depth}×${network.width}: ${rate} steps/s`);
  return point;
}
