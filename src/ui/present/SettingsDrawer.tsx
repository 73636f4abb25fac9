import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { isDialogOpen, takesKeys } from '../takenKeys';
import { useClassroomTexts } from '../usePlayground';
import classes from './present.module.css';

/** The settings as a drawer over the figures at the right, for what a class asks; S opens and closes it. */
export function SettingsDrawer() {
  const { teach: texts } = useClassroomTexts();
  const [isOpen, setIsOpen] = useState(false);
  useWindowEvent('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.toLowerCase() !== 's') return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(takesKeys) || isDialogOpen()) return;
    event.preventDefault();
    setIsOpen(!isOpen);
  });
  return (
    <>
      <style>{`@media (min-width: 901px) {
  [data-part][data-part] { grid-template-columns: 0 minmax(0, 1fr); }
  #settings#settings { ${isOpen ? drawer : 'display: none;'} }
}`}</style>
      <Button
        className={classes.drawer}
        size="xs"
        aria-expanded={isOpen}
        aria-controls="settings"
        onClick={() => setIsOpen(!isOpen)}
      >
        {texts.settings}
      </Button>
    </>
  );
}

const drawer =
  'display: block; position: fixed; inset: 60px 0 0 auto; width: max(320px, 34%); z-index: 90; border-left: 1px solid var(--line); background: var(--background);';
