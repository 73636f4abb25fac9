import { Button, Popover } from '@mantine/core';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import type { EngineReason, RunState } from '../../store/run/run';
import popover from '../popover.module.css';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './runBar.module.css';

/** Which engine trains the active variant, and in words what to mind about it. */
export function EngineBadge() {
  const texts = useTexts().page.engine;
  // Each by itself: the variant as a whole is another one with every frame.
  const engine = usePlayground((state) => badgeView(state)?.engine);
  const note = usePlayground((state) => badgeView(state)?.note) ?? null;
  const renderer = usePlayground((state) => badgeView(state)?.renderer);
  const reason = usePlayground((state) => badgeView(state)?.reason);
  if (engine === undefined || reason === undefined) return null;
  const label = texts.name[engine] + (note === null ? '' : ` · ${texts.short[note]}`);
  return (
    <Popover width={320} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button variant="default" size="xs" radius="xl" aria-label={`${texts.details}: ${label}`}>
          {label}
          <Speed />
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={popover.text}>{texts.about[engine]}</p>
        <p className={popover.text}>{wordsOf(reason, texts.reasons)}</p>
        {note !== null && <p className={popover.text}>{texts.notes[note]}</p>}
        {renderer && <p className={popover.text}>{texts.renderer(renderer)}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

/** By itself: it changes with every frame, and the badge does not. */
function Speed() {
  const texts = useTexts().page;
  const speed = usePlayground((state) => state.stepsPerSecond);
  if (speed === 0) return null;
  const value = speed < 100 ? formatNumber(speed, 2) : formatCount(speed);
  return <span className={classes.speed}>{texts.stepsPerSecond(value)}</span>;
}

function wordsOf(reason: EngineReason, texts: Texts['page']['engine']['reasons']): string {
  if (reason.kind !== 'measured') return texts[reason.kind];
  const { wasm, webgl } = reason.stepsPerSecond;
  return texts.measured(formatCount(wasm), formatCount(webgl));
}

function badgeView({ variants, activeVariant }: RunState & { activeVariant: number }) {
  return variants.at(activeVariant) ?? variants.at(0);
}
