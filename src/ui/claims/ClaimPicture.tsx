import { useId } from 'react';
import { claims } from '../../claims/catalogue/claims';
import type { Picture } from '../../claims/claim';
import type { Point } from '../../claims/trial';
import type { ClaimsTexts } from '../../i18n/dictionaries';
import { formatNumber } from '../../i18n/number';
import type { ClaimName } from '../../spec/claimNames';
import { variantColor } from '../colors';
import { dotPath, linePath } from '../plot/svgPath';
import { useClaimsTexts, usePlayground } from '../usePlayground';
import classes from './claims.module.css';
import { type ClaimCurve, curvesOf, type PictureScale, scaleOf } from './pictureScale';

interface Props {
  name: ClaimName;
  /** The small one stands in the list, without words. */
  size: 'small' | 'large';
}

const sizes = {
  small: { width: 150, height: 44, left: 2, right: 2, top: 4, bottom: 4, dot: 2 },
  large: { width: 420, height: 210, left: 78, right: 10, top: 10, bottom: 24, dot: 3.5 },
};

/** The figure of a claim: every seed's curve of each arm, or every seed's number. */
export function ClaimPicture({ name, size }: Props) {
  const { page: texts, claims: words } = useClaimsTexts();
  const measured = usePlayground((state) => state.measuredClaims[name]);
  const description = useId();
  if (measured === undefined) return null;
  const { picture } = claims[name];
  const curves = curvesOf(claims[name], measured.measurements);
  const frame = sizes[size];
  const scale = scaleOf(picture, curves, frame);
  const arms: Record<string, string> = words[name].arms;
  const title = titleOf(picture, texts);
  const viewBox = `0 0 ${frame.width} ${frame.height}`;
  const shapes = curves.map((curve) => (
    <CurveShapes key={curve.arm} {...{ curve, scale }} radius={frame.dot} />
  ));
  if (size === 'small') {
    return (
      <svg className={classes.picture} viewBox={viewBox} aria-hidden="true">
        {shapes}
      </svg>
    );
  }
  return (
    <figure className={classes.figure}>
      <figcaption>{title}</figcaption>
      <svg
        className={classes.picture}
        viewBox={viewBox}
        role="img"
        aria-label={title}
        aria-describedby={description}
      >
        <Axes {...{ scale, frame, curves }} />
        {shapes}
      </svg>
      <ul className={classes.legend}>
        {curves.map(({ arm, color }) => (
          <li key={arm}>
            <span style={{ background: variantColor(color) }} aria-hidden />
            {arms[arm]}
          </li>
        ))}
      </ul>
      <p id={description} className={classes.spoken}>
        {texts.list(curves.map((curve) => spoken(curve, arms[curve.arm], picture.kind, texts)))}
      </p>
    </figure>
  );
}

function titleOf(picture: Picture, texts: ClaimsTexts['page']): string {
  switch (picture.kind) {
    case 'lines':
      return texts.lines[picture.line];
    case 'numbers': {
      const readings: Record<string, string> = texts.readings;
      return readings[picture.reading];
    }
    case 'figures':
      return texts.numbersOfSeeds;
  }
}

interface ShapeProps {
  curve: ClaimCurve;
  scale: PictureScale;
  radius: number;
}

function CurveShapes({ curve, scale, radius }: ShapeProps) {
  const place = ({ x, y }: Point) => {
    const at = { x: scale.x(x), y: scale.y(y) };
    return Number.isFinite(y) && Number.isFinite(at.y) ? at : null;
  };
  return (
    <g style={{ color: variantColor(curve.color) }}>
      {curve.seeds.map((points, seed) =>
        points.length === 1 ? (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a seed is its place
            key={seed}
            d={dotPath([place(points[0])])}
            className={classes.dots}
            style={{ strokeWidth: 2 * radius }}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a seed is its place
          <path key={seed} d={linePath(points.map(place))} className={classes.curve} />
        ),
      )}
    </g>
  );
}

interface AxesProps {
  scale: PictureScale;
  frame: (typeof sizes)['large'];
  curves: readonly ClaimCurve[];
}

function Axes({ scale, frame, curves }: AxesProps) {
  const bottom = frame.height - frame.bottom;
  const isOfNumbers = curves.every(({ seeds }) => seeds.every(({ length }) => length === 1));
  return (
    <g className={classes.axes}>
      <path d={`M${frame.left},${frame.top}V${bottom}H${frame.width - frame.right}`} />
      {scale.yTicks.map((tick) => (
        <text key={tick} x={frame.left - 6} y={scale.y(tick) + 4} textAnchor="end">
          {formatNumber(tick)}
        </text>
      ))}
      {!isOfNumbers &&
        scale.xTicks.map((tick, index) => (
          <text
            key={tick}
            x={scale.x(tick)}
            y={bottom + 18}
            textAnchor={index === 0 ? 'start' : 'end'}
          >
            {formatNumber(tick)}
          </text>
        ))}
    </g>
  );
}

/** Tells what a curve shows: the middle seed's. */
function spoken(
  { seeds }: ClaimCurve,
  arm: string,
  kind: Picture['kind'],
  texts: ClaimsTexts['page'],
): string {
  const middle = seeds[Math.floor(seeds.length / 2)];
  const last = formatNumber(middle[middle.length - 1]?.y ?? Number.NaN);
  return kind === 'lines' ? texts.lineEnd(arm, last) : texts.armValue(arm, last);
}
