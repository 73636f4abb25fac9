import type { NetworkPicture } from '../../store/run/run';
import { inputRadius, isMatrix, type NetworkLayout, unitYs } from '../network/networkLayout';
import { usePlayground } from '../usePlayground';
import classes from './explain.module.css';

interface Props {
  layout: NetworkLayout;
  picture: NetworkPicture | null;
}

/** Frames the layers that an explanation speaks of, and the unit. */
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
  return (
    <>
      <div className={classes.lit} style={{ left, width: right - left }} data-lit />
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
