import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react';
import { formatCount, formatNumber, formatPercent } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { PlaneChoice, VariantSurface } from '../../store/jobs/jobs';
import { localPlace } from '../canvas/localPlace';
import { ColorBar } from '../canvas/magnitudeColors';
import { type Pen, useCanvas } from '../canvas/useCanvas';
import { layerName } from '../depth/layerColumns';
import { cellAfterKey, cellAt, mapMargins, mapShape } from '../map/mapShape';
import { Figure } from '../plot/Figure';
import { VariantLetter } from '../plot/VariantLetters';
import { usePlayground, useTexts } from '../usePlayground';
import { drawSurface } from './drawSurface';
import classes from './surface.module.css';
import { type SurfaceScale, surfaceScale } from './surfaceScale';
import {
  presentPoint,
  problemOf,
  readingText,
  shapeText,
  startOf,
  surfacesText,
} from './surfaceText';

interface Props {
  surfaces: readonly VariantSurface[];
  plane: PlaneChoice;
  /** The point of the grid that is read, the same in all surfaces. */
  point: number | null;
  setPoint(point: number): void;
}

/** The surfaces beside one another, on one scale, or each on its own where they are too far apart for one. */
export function SurfaceFigure({ surfaces, ...panel }: Props) {
  const { surface: texts } = useTexts();
  const [isOwn, setIsOwn] = useState(false);
  const scale = useMemo(() => surfaceScale(surfaces), [surfaces]);
  const owns = useMemo(
    () => surfaces.map((surface) => (isOwn ? surfaceScale([surface]) : null)),
    [surfaces, isOwn],
  );
  const canChoose = surfaces.length > 1;
  return (
    <Figure
      level={3}
      title={texts.figure}
      aside={
        <div className={classes.scales}>
          {canChoose && (
            <label className={classes.ownScale} data-unsaved>
              <input
                type="checkbox"
                checked={isOwn}
                onChange={({ currentTarget }) => setIsOwn(currentTarget.checked)}
              />
              {texts.ownScales}
            </label>
          )}
          {scale !== null && !(isOwn && canChoose) && <Scale scale={scale} />}
        </div>
      }
      describe={surfacesText(surfaces, texts)}
    >
      <div className={classes.surfaces} data-count={surfaces.length}>
        {surfaces.map((surface, index) => (
          <SurfacePanel
            key={surface.variant}
            surface={surface}
            scale={owns[index] ?? scale}
            hasOwn={isOwn && canChoose}
            {...panel}
          />
        ))}
      </div>
    </Figure>
  );
}

function Scale({ scale: { kind, low, high, highest } }: { scale: SurfaceScale }) {
  const { surface: texts } = useTexts();
  const end = formatNumber(high);
  return (
    <p className={classes.scale}>
      {formatNumber(low)}
      <ColorBar />
      {highest > high ? texts.atLeast(end) : end}
      {kind === 'log' && <span>{texts.logarithmic}</span>}
    </p>
  );
}

type PlotProps = Omit<Props, 'surfaces'> & { surface: VariantSurface; scale: SurfaceScale };

type PanelProps = Omit<PlotProps, 'scale'> & {
  scale: SurfaceScale | null;
  /** True where its scale is not that of the others. */
  hasOwn: boolean;
};

/** One variant's surface with its numbers, or the sentence that says why there is none. */
function SurfacePanel({ surface, scale, hasOwn, plane, point, setPoint }: PanelProps) {
  const { surface: texts } = useTexts();
  const { variant, step, share } = surface;
  const problem = problemOf(surface, texts);
  const shape = shapeText(surface, texts);
  return (
    <div className={classes.panel}>
      <p className={classes.panelHead}>
        <VariantLetter variant={variant} />
        {texts.atStep(formatCount(step))}
        {share !== null && <span>{texts.share(formatPercent(share))}</span>}
      </p>
      {hasOwn && scale !== null && problem === null && <Scale scale={scale} />}
      {problem !== null && <p role="alert">{problem}</p>}
      {problem === null && scale !== null && (
        <SurfacePlot {...{ surface, scale, plane, point, setPoint }} />
      )}
      {problem === null && shape !== null && <p className={classes.shape}>{shape}</p>}
    </div>
  );
}

/** The picture, with its keys: arrows move the point that is read. */
function SurfacePlot({ surface, scale, plane, point, setPoint }: PlotProps) {
  const { surface: texts } = useTexts();
  const { size } = surface.grid;
  const names = useAxisNames(plane, surface.variant);
  const draw = useMemo(
    () => (pen: Pen) => drawSurface(pen, { surface, scale, names, start: startOf(surface) }),
    [surface, scale, names],
  );
  const canvas = useCanvas(draw);
  const at = point ?? presentPoint(surface);

  const onPointer = (event: PointerEvent<HTMLElement>): void => {
    const { offsetWidth, offsetHeight } = event.currentTarget;
    const place = localPlace(event);
    const under = cellAt(mapShape(offsetWidth, offsetHeight, size, size), place.x, place.y);
    if (under !== null) setPoint(under);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = cellAfterKey(event.key, at, { columns: size, rows: size });
    if (next === null) return;
    event.preventDefault();
    setPoint(next);
  };

  return (
    <div
      className={classes.plot}
      role="slider"
      tabIndex={0}
      aria-label={texts.points(variantNames[surface.variant])}
      aria-valuemin={0}
      aria-valuemax={size * size - 1}
      aria-valuenow={at}
      aria-valuetext={readingText(surface, at, texts)}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
    >
      <canvas ref={canvas} />
      {point !== null && <Ring point={point} size={size} />}
    </div>
  );
}

/** Names the axes: directions by their numbers, weights by where they are. */
function useAxisNames(plane: PlaneChoice, variant: number): { x: string; y: string } {
  const { surface: texts, charts } = useTexts();
  const layers = usePlayground(({ variants }) => variants[variant]?.layers);
  return useMemo(() => {
    if (plane.kind !== 'weights') return texts.axes[plane.kind];
    const [x, y] = plane.picks.map(({ layer, from, to }) => {
      const name = layers?.[layer] === undefined ? null : layerName(layers, layer, charts);
      return texts.weightName(name, formatCount(from + 1), formatCount(to + 1));
    });
    return { x, y };
  }, [plane, layers, texts, charts]);
}

/** Stands around the point that is read: the picture itself need not be drawn again for it. */
function Ring({ point, size }: { point: number; size: number }) {
  const { left, right, top, bottom } = mapMargins;
  const across = ((point % size) + 0.5) / size;
  const down = 1 - (Math.floor(point / size) + 0.5) / size;
  return (
    <span
      className={classes.ring}
      style={{
        left: `calc(${left}px + ${across} * (100% - ${left + right}px))`,
        top: `calc(${top}px + ${down} * (100% - ${top + bottom}px))`,
      }}
      data-unsaved
    />
  );
}
