import type { NetworkPicture } from '../../store/run/run';
import { inputRadius, isMatrix, type NetworkLayout, unitYs } from '../network/networkLayout';
import { usePlayground } from '../usePlayground';
import classes from './explain.module.css';
import { litPaths } from './litEdges';

interface Props {
  layout: NetworkLayout;
  picture: NetworkPicture | null;
}

/** Lights the layers, the unit and the edges that an explanation speaks of. */
export function LitColumns({ layout, picture }: Props) {
  const lit = usePlayground((state) => state.lit);
  if (lit === null) return null;
  const { xs, inputX, side, height, pitch } = layout;
  const last = picture?.layers[lit.last];
  const isWide = last !== undefined && isMatrix(last);
  const xOf = (layer: number): number => (layer < 0 ? inputX : (xs[layer] ?? inputX));
  const half = isWide ? pitch / 2 - 4 : side / 2;
  const reach = lit.first < 0 ? inputRadius(layout) + 6 : half + 4;
  const [left, right] = [xOf(lit.first) - reach, xOf(lit.last) + reach];
  const units = isWide ? 0 : (last?.units ?? 0);
  const isShown = lit.unit !== null && lit.unit < units;
  const rows = Math.max(1, ...(picture?.layers.map((layer) => layer.units) ?? []));
  const [highest] = unitYs(rows, layout);
  // The whole height for what is drawn higher than units.
  const edge = picture === null || picture.layers.some(isMatrix) ? 0 : highest - side / 2 - 6;
  const inset = Math.max(-2, edge);
  return (
    <>
      {lit.edges !== null && (
        <svg className={classes.litEdges} aria-hidden="true">
          {litPaths(lit.edges, layout, picture).map((path) => (
            <path key={path} d={path} data-lit-edge />
          ))}
        </svg>
      )}
      <div
        className={classes.lit}
        style={{ left, width: right - left, top: inset, bottom: inset }}
        data-lit
      />
      {isShown && (
        <div
          className={classes.litUnit}
          style={{
            left: xOf(lit.last),
            top: unitYs(units, { height, side })[lit.unit ?? 0],
            width: side + 6,
            height: side + 6,
          }}
        />
      )}
    </>
  );
}
