import { useWindowEvent } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import type { WeightPlace } from '../../store/run/timeTravel';
import { localPlace } from '../canvas/localPlace';
import { layerName } from '../depth/layerColumns';
import { takesKeys } from '../takenKeys';
import { type PageState, useActions, useFigureTexts, usePlayground } from '../usePlayground';
import classes from './network.module.css';
import {
  hasEdges,
  type NetworkLayout,
  type NetworkPart,
  partAt,
  unitsBefore,
} from './networkLayout';

/** A layer that is pointed at, and which unit or edge of it; null for the column as a whole. */
export interface Pointed {
  layer: number;
  part: NetworkPart | null;
}

interface Props {
  present: PageState['variants'][number];
  layout: NetworkLayout;
  pointed: Pointed | null;
  point(pointed: Pointed | null): void;
  /** Takes the gradient of a weight apart. */
  trace(place: WeightPlace): void;
}

/** Of a unit that is pointed at: takes a weight of it apart. */
const traceKey = 'w';

/** A button over each column of the drawing: it opens the layer. Arrow keys walk layers and units. */
export function NetworkColumns({ present, layout, pointed, point, trace }: Props) {
  const { charts, network: texts } = useFigureTexts();
  const variant = usePlayground((state) => state.activeVariant);
  const { openInspector } = useActions();
  const [reached, setReached] = useState(0);
  const { layers, network: picture } = present;
  const { xs, pitch } = layout;
  const current = Math.min(reached, layers.length - 1);
  const part = pointed?.part ?? null;
  const hint = part === null ? undefined : texts[part.from === null ? 'traceUnit' : 'traceEdge'];

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    const place = localPlace(event);
    const part = picture === null ? null : partAt(place, layout, picture);
    const layer = part?.layer ?? xs.findIndex((x) => Math.abs(x - place.x) <= pitch / 2);
    point(layer < 0 ? null : { layer, part });
  }

  // A unit is pointed at by the mouse too, while the focus is elsewhere.
  useWindowEvent('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (key.toLowerCase() !== traceKey || ctrlKey || metaKey || altKey) return;
    if (target instanceof Element && target.closest(takesKeys) !== null) return;
    const place = strongestEdge(pointed);
    if (place !== null) trace(place);
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = targetOf(event.key, pointed ?? { layer: current, part: null });
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    setReached(target.layer);
    point(target);
    event.currentTarget.querySelectorAll('button')[target.layer]?.focus();
  }

  /** Returns the shown edge to the unit that is pointed at which the loss asks most of; null where there is none. */
  function strongestEdge(at: Pointed | null): WeightPlace | null {
    if (picture === null || at === null || at.part === null) return null;
    const { layer, unit } = at.part;
    const { units, gradients } = picture.layers[layer];
    if (!hasEdges(picture, layer)) return null;
    const sizes = Array.from({ length: unitsBefore(picture, layer) }, (_, from) =>
      Math.abs(gradients[from * units + unit]),
    );
    return { layer, unit, from: sizes.indexOf(Math.max(...sizes)) };
  }

  function open(layer: number): void {
    if (part === null || part.from === null) openInspector({ variant, layer });
    else trace({ layer: part.layer, from: part.from, unit: part.unit });
  }

  /** Returns where a key leads to; null where it means nothing here. */
  function targetOf(key: string, from: Pointed): Pointed | null {
    const sideways: Record<string, number> = {
      ArrowLeft: from.layer - 1,
      ArrowRight: from.layer + 1,
      Home: 0,
      End: layers.length - 1,
    };
    const unit = from.part?.unit ?? null;
    const units = (layer: number): number => picture?.layers[layer].units ?? 0;
    const at = (layer: number, wanted: number | null): Pointed => {
      const count = units(layer);
      if (wanted === null || count === 0) return { layer, part: null };
      return { layer, part: { layer, unit: Math.min(wanted, count - 1), from: null } };
    };
    if (key in sideways) {
      return at(Math.min(layers.length - 1, Math.max(0, sideways[key])), unit);
    }
    if (key === 'ArrowDown') return at(from.layer, unit === null ? 0 : unit + 1);
    if (key === 'ArrowUp') return at(from.layer, unit === null || unit === 0 ? null : unit - 1);
    return null;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that its buttons let through
    <div
      className={classes.columns}
      onPointerMove={onPointerMove}
      onPointerDown={onPointerMove}
      onPointerLeave={() => point(null)}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) point(null);
      }}
    >
      {layers.map(({ name }, layer) => (
        <button
          key={name}
          type="button"
          aria-label={texts.openLayer(layerName(layers, layer, charts))}
          title={hint}
          tabIndex={layer === current ? 0 : -1}
          style={{ left: xs[layer] - pitch / 2, width: pitch }}
          onFocus={() => setReached(layer)}
          onClick={() => open(layer)}
        />
      ))}
    </div>
  );
}
