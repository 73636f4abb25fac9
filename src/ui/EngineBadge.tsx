import { Button, Popover } from '@mantine/core';
import { usePlayground } from './usePlayground';
import { useTexts } from './useTexts';

/** Which engine trains the active variant, and in words what to mind about it. */
export function EngineBadge() {
  const texts = useTexts().page.engine;
  const view = usePlayground(
    ({ variants, activeVariant }) => variants[activeVariant] ?? variants[0],
  );
  if (view === undefined) return null;
  const { engine, note, renderer } = view;
  const label = texts.name[engine] + (note === null ? '' : ` · ${texts.short[note]}`);
  return (
    <Popover width={320} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button variant="default" size="xs" radius="xl" aria-label={`${texts.details}: ${label}`}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className="popover-text">{texts.about[engine]}</p>
        {note !== null && <p className="popover-text">{texts.notes[note]}</p>}
        {renderer !== '' && <p className="popover-text">{texts.renderer(renderer)}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
