import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { type Language, languages, languageTags, type PageSettings } from '../../spec/link/page';
import { areSettingsLocked } from '../../spec/link/parts';
import type { PresetName } from '../../spec/presets/presets';
import { ExportMenu } from '../export/ExportMenu';
import { Later, loadedLater } from '../Later';
import { PopoverOf } from '../popover/PopoverOf';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './header.module.css';
import { PresetPromise } from './PresetPromise';
import { ShareButton } from './ShareButton';

const PresetList = loadedLater(() => import('./PresetList').then((module) => module.PresetList));

const TeachDialog = loadedLater(() =>
  import('../teach/TeachDialog').then((module) => module.TeachDialog),
);

const nextTheme: Record<PageSettings['theme'], PageSettings['theme']> = {
  auto: 'dark',
  dark: 'light',
  light: 'auto',
};
const themeSign: Record<PageSettings['theme'], string> = { auto: '◐', dark: '●', light: '○' };

const menuSign = '≡';
const helpSign = '?';

/** The menu of a phone closes by whatever is touched but these, which open choices of their own, or close it themselves. */
const keepsMenu = 'header [aria-expanded], select';

/** Each language says itself. */
const languageNames: Record<Language, string> = { en: 'EN', zh: '中文' };

export function Header({ openHelp, openCode }: Record<'openHelp' | 'openCode', () => void>) {
  const texts = useFirstTexts().page;
  const isDead = usePlayground(({ phase }) => phase === 'dead');
  const theme = usePlayground(({ page }) => page.theme);
  const { openMap, setTheme, showClaim, showLesson } = useActions();
  const [showsMore, setShowsMore] = useState(false);
  const [isTeaching, setIsTeaching] = useState(false);
  useWindowEvent('click', ({ target }) => {
    if (target instanceof Element && target.closest(keepsMenu) === null) setShowsMore(false);
  });
  useWindowEvent('change', () => setShowsMore(false));
  return (
    <header className={classes.header} data-more={showsMore}>
      <h1>{texts.title}</h1>
      <nav className={classes.pages}>
        <Button size="xs" disabled={isDead} onClick={() => void showLesson('all')}>
          {texts.openLessons}
        </Button>
        <Button size="xs" disabled={isDead} onClick={() => showClaim('all')}>
          {texts.openClaims}
        </Button>
        <Button size="xs" disabled={isDead} onClick={() => void openMap()}>
          {texts.openMap}
        </Button>
      </nav>
      <PresetMenu />
      <PresetPromise />
      <ShareButton openTeach={() => setIsTeaching(true)} />
      <Later opened={isTeaching} close={() => setIsTeaching(false)}>
        <TeachDialog opened={isTeaching} close={() => setIsTeaching(false)} />
      </Later>
      <ActionIcon
        className={classes.more}
        size={44}
        aria-label={texts.phone.menu}
        aria-expanded={showsMore}
        onClick={() => setShowsMore(!showsMore)}
      >
        {menuSign}
      </ActionIcon>
      <span className={classes.extra}>
        <ExportMenu openCode={openCode} />
      </span>
      <LanguageChoice />
      <ActionIcon
        className={classes.extra}
        size={30}
        aria-label={texts.help}
        title={texts.help}
        onClick={openHelp}
      >
        {helpSign}
      </ActionIcon>
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

/** Chooses the language; texts change and the run goes on. */
function LanguageChoice() {
  const { language: label } = useFirstTexts().page;
  const language = usePlayground((state) => state.language);
  const { chooseLanguage } = useActions();
  return (
    <NativeSelect
      className={`${classes.extra} ${classes.language}`}
      aria-label={label}
      value={language}
      onChange={({ currentTarget: { value } }) => chooseLanguage(value as Language)}
    >
      {languages.map((name) => (
        <option key={name} value={name} lang={languageTags[name]}>
          {languageNames[name]}
        </option>
      ))}
    </NativeSelect>
  );
}

/** The presets, group by group, with a picture of their losses and a line of what they show. */
function PresetMenu() {
  const texts = useFirstTexts();
  const current = usePlayground(({ lab }) => lab.preset);
  const { openPreset } = useActions();
  const title = current === null ? texts.page.ownExperiment : texts.presets[current].title;
  /** Another preset would have other settings than those that the link has fixed. */
  const isFixed = usePlayground(({ page }) => areSettingsLocked(page));
  const [opened, setOpened] = useState(false);
  const open = (name: PresetName): void => {
    setOpened(false);
    void openPreset(name);
  };
  return (
    <PopoverOf
      opened={opened}
      close={() => setOpened(false)}
      position="bottom-start"
      width="min(760px, 96vw)"
      trapFocus
      label={texts.page.presetMenu}
      button={(props) => (
        <Button
          {...props}
          size="xs"
          className={classes.presetButton}
          aria-label={texts.page.labelled(texts.page.preset, title)}
          disabled={isFixed}
          rightSection="▾"
          onClick={() => setOpened(!opened)}
        >
          {title}
        </Button>
      )}
    >
      <PresetList current={current} open={open} />
    </PopoverOf>
  );
}
