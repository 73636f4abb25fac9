import { useWindowEvent } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { isPanelHidden, namesIn } from '../../spec/link/parts';
import { isPresetName } from '../../spec/presets/presets';
import { OpenedClaim } from '../claims/OpenedClaim';
import { useAwaitsGuess } from '../prepared/useAwaitsGuess';
import { isDialogOpen } from '../takenKeys';
import { useActions, useClassroomTexts, useFirstTexts, usePlayground } from '../usePlayground';
import { LessonPlaces } from './LessonPlaces';
import classes from './present.module.css';
import { presentScale } from './presentScale';
import { SettingsDrawer } from './SettingsDrawer';

/** The page at a projector: large, with a pointer that is seen from the back row. */
export function PresentMode() {
  const hasDemo = usePlayground(({ page }) => page.demo !== '' && page.lesson === '');
  const isLesson = usePlayground(({ lessonView }) => lessonView !== null);
  /** What a link leaves away for good stays away. */
  const hasSettings = usePlayground(
    ({ page }) => !isPanelHidden(page, 'settings') || !namesIn(page.lock).includes('hidden'),
  );
  return (
    <>
      <style>{rules}</style>
      <LargePointer />
      {hasDemo && <Demo />}
      {!hasDemo && !isLesson && (
        <p className={classes.demo}>
          <OpenedClaim />
        </p>
      )}
      {isLesson ? <LessonPlaces /> : hasSettings && <SettingsDrawer />}
    </>
  );
}

const rules = `
body { zoom: ${presentScale}; }
[data-part] { min-height: 0; }
/* The focus is seen from the back row. */
:focus-visible, input:focus-visible + span { outline-width: 4px !important; outline-offset: 2px !important; }
[data-panel="header"], [data-panel="run-extras"] { display: none; }
@media (min-width: 901px) {
  [data-part] { height: ${100 / presentScale}vh; grid-template-rows: 0 minmax(52px, auto) auto minmax(0, 1fr); }
}`;

/** Milliseconds after which a mouse at rest has no ring: it would hide numbers. */
const rest = 3_000;

/** A ring around the mouse, which itself is small in a large picture. */
function LargePointer() {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null);
  useWindowEvent('pointermove', ({ clientX, clientY }) =>
    setPlace({ x: clientX / presentScale, y: clientY / presentScale }),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: each move begins the rest anew
  useEffect(() => {
    const timer = setTimeout(() => setPlace(null), rest);
    return () => clearTimeout(timer);
  }, [place]);
  if (place === null) return null;
  return <div className={classes.pointer} style={{ left: place.x, top: place.y }} />;
}

/** Walks through the presets of the link by Page Down and Page Up, the keys of a remote control. */
function Demo() {
  const { present: texts } = useClassroomTexts();
  const { presets } = useFirstTexts();
  const names = namesIn(usePlayground(({ page }) => page.demo)).filter(isPresetName);
  const place = usePlayground(({ lab }) => (lab.preset === null ? -1 : names.indexOf(lab.preset)));
  const { openPreset } = useActions();
  const awaitsGuess = useAwaitsGuess();
  useWindowEvent('keydown', (event) => {
    const way = { PageDown: 1, PageUp: -1 }[event.key];
    if (way === undefined || isDialogOpen()) return;
    event.preventDefault();
    const next = names.at(Math.max(0, place + way));
    if (next !== undefined && next !== names[place]) void openPreset(next);
  });
  return (
    <p className={classes.demo} role="status">
      {place < 0 ? (
        texts.demoBegins(names.length)
      ) : (
        <>
          {texts.demoPlace(place + 1, names.length)} <b>{presets[names[place]].title}</b>{' '}
          {awaitsGuess ? null : presets[names[place]].promise}
        </>
      )}
    </p>
  );
}
