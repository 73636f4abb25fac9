import { ActionIcon, Button, Popover, ScrollArea } from '@mantine/core';
import { useState } from 'react';
import type { PageSettings } from '../../spec/link/page';
import { type PresetName, presetGroups } from '../../spec/presets/presets';
import { namesOf } from '../../spec/table';
import { ExportMenu } from '../export/ExportMenu';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './header.module.css';
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

/** The presets, group by group, with a picture of their losses and a line of what they show. */
function PresetMenu() {
  const texts = useTexts();
  const current = usePlayground(({ lab }) => lab.preset);
  const { openPreset } = useActions();
  const title = current === null ? texts.page.ownExperiment : texts.presets[current].title;
  const [opened, setOpened] = useState(false);
  const open = (name: PresetName): void => {
    setOpened(false);
    void openPreset(name);
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width="min(760px, 96vw)"
      shadow="md"
      trapFocus
    >
      <Popover.Target>
        <Button
          size="xs"
          className={classes.presetButton}
          aria-label={`${texts.page.preset}: ${title}`}
          aria-haspopup="dialog"
          rightSection="▾"
          onClick={() => setOpened(!opened)}
        >
          {title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={texts.page.presetMenu}>
        <ScrollArea.Autosize mah="70vh" type="auto">
          {namesOf(presetGroups).map((group) => (
            <section
              key={group}
              className={classes.presetGroup}
              aria-labelledby={`presets-${group}`}
            >
              <h2 id={`presets-${group}`}>{texts.page.presetGroups[group]}</h2>
              <ul className={classes.presetList}>
                {presetGroups[group].map((name) => (
                  <li key={name}>
                    <button
                      type="button"
                      className={classes.preset}
                      aria-current={name === current}
                      onClick={() => open(name)}
                    >
                      <img
                        src={`./presets/${name}.svg`}
                        alt=""
                        width={96}
                        height={58}
                        loading="lazy"
                      />
                      <span>
                        <strong>{texts.presets[name].title}</strong>
                        <span>{texts.presets[name].promise}</span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
