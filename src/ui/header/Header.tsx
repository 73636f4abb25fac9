import { ActionIcon, Button } from '@mantine/core';
import type { PageSettings } from '../../spec/link/page';
import { ExportMenu } from '../export/ExportMenu';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './header.module.css';
import { PresetMenu } from './PresetMenu';
import { ShareButton } from './ShareButton';

const nextTheme: Record<PageSettings['theme'], PageSettings['theme']> = {
  auto: 'dark',
  dark: 'light',
  light: 'auto',
};
const themeSign: Record<PageSettings['theme'], string> = { auto: '◐', dark: '●', light: '○' };

export function Header({ openHelp }: { openHelp(): void }) {
  const { page: texts, map } = useTexts();
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const openMap = usePlayground((state) => state.openMap);
  const theme = usePlayground(({ page }) => page.theme);
  const setTheme = usePlayground((state) => state.setTheme);
  return (
    <header className={classes.header}>
      <h1>{texts.title}</h1>
      <PresetMenu />
      <span className={classes.spacer} />
      <Button variant="default" size="xs" disabled={isDead} onClick={openMap}>
        {map.open}
      </Button>
      <ShareButton />
      <ExportMenu />
      <Button variant="default" size="xs" onClick={openHelp}>
        {texts.help}
      </Button>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={texts.theme[theme]}
        title={texts.theme[theme]}
        onClick={() => setTheme(nextTheme[theme])}
      >
        {themeSign[theme]}
      </ActionIcon>
    </header>
  );
}
