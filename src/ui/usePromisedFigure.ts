import { useEffect, useMemo, useRef } from 'react';
import { rungOf } from '../spec/presets/ladders';
import { presetFigures } from '../spec/presets/presetFigures';
import { presetOf } from '../spec/presets/presetLengths';
import type { PresetName } from '../spec/presets/presets';
import type { PhonePart } from './PhoneTabs';
import { useActions, usePlayground } from './usePlayground';

/** Returns the preset that the experiment is, a rung of its ladder included; null once its settings are others. */
export function useRunningPreset(): PresetName | null {
  const lab = usePlayground((state) => state.lab);
  return useMemo(() => presetOf(lab) ?? (rungOf(lab) === null ? null : lab.preset), [lab]);
}

/** Brings the figure that shows a preset's promise into view when the preset is opened. */
export function usePromisedFigure(showPart: (part: PhonePart) => void): void {
  const preset = useRunningPreset();
  const isBuilding = usePlayground(({ phase }) => phase === 'building');
  const { selectSeries, showLayers, showStart } = useActions();
  const seen = useRef<PresetName | null>(null);
  useEffect(() => {
    if (preset === null) seen.current = null;
    // Once: a person may look elsewhere, and reset the run.
    if (preset === null || isBuilding || seen.current === preset) return;
    seen.current = preset;
    const promised = presetFigures[preset];
    // The dialog would hide the training that comes first.
    const figure = promised === 'surface' ? 'loss' : promised;
    const isOfLayers = figure !== 'loss' && figure !== 'accuracy';
    showPart(isOfLayers ? 'network' : 'curves');
    if (isOfLayers) {
      selectSeries(figure);
      showLayers(false);
      showStart(false);
    }
    // The part of a phone's page is shown by then.
    const frame = requestAnimationFrame(() => bringIntoView(isOfLayers ? 'profile' : figure));
    return () => cancelAnimationFrame(frame);
  }, [preset, isBuilding, showPart, selectSeries, showLayers, showStart]);
}

/** Scrolls to a figure unless its middle is seen, beneath no bar. */
function bringIntoView(row: 'profile' | 'loss' | 'accuracy'): void {
  const figure = document.querySelector(`[data-row="${row}"] > *`);
  if (figure === null) return;
  const { left, top, width, height } = figure.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  if (figure.contains(seen)) return;
  figure.scrollIntoView({ block: 'center' });
  // On a phone both are seen in part: the picture is there to its top, and the page goes on beneath it.
  const network = document.querySelector('[data-row="network"]');
  if (network !== null && network.getBoundingClientRect().top < 0) network.scrollIntoView();
}
