import { ActionIcon, Button } from '@mantine/core';
import { useState } from 'react';
import type { PageSettings } from '../../spec/link/page';
import { ExportMenu } from '../export/ExportMenu';
import { useActions, usePlayground } from '../usePlayground';
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

const menuSign = '≡';

export function Header({ openHelp }: { openHelp(): void }) {
  const { page: texts, map } = useTexts();
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const theme = usePlayground(({ page }) => page.theme);
  const { openMap, setTheme } = useActions();
  const [showsMore, setShowsMore] = useState(false);
  return (
    <header className={classes.header} data-more={showsMore}>
      <h1>{texts.title}</h1>
      <PresetMenu />
      <span className={classes.spacer} />
      <ShareButton />
      <ActionIcon
        className={classes.more}
        size={44}
        aria-label={texts.phone.menu}
        aria-expanded={showsMore}
        onClick={() => setShowsMore(!showsMore)}
      >
        {menuSign}
      </ActionIcon>
      <Button className={classes.extra} size="xs" disabled={isDead} onClick={openMap}>
        {map.open}
      </Button>
      <span className={classes.extra}>
        <ExportMenu />
      </span>
      <Button className={classes.extra} size="xs" onClick={openHelp}>
        {texts.help}
      </Button>
      <ActionIcon
        className={classes.extra}
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
