import classes from './phoneTabs.module.css';
import { useFirstTexts } from './usePlayground';

/** On a phone one part of the page is seen at a time; the settings come as a sheet over it. */
export type PhonePart = 'network' | 'curves' | 'guide';
const phoneParts: readonly PhonePart[] = ['network', 'curves', 'guide'];

interface PhoneTabsProps {
  part: PhonePart;
  isSheetOpen: boolean;
  choose(chosen: PhonePart | 'settings'): void;
}

/** At the thumb of a phone; elsewhere all parts are seen at once, and these are not. */
export function PhoneTabs({ part, isSheetOpen, choose }: PhoneTabsProps) {
  const { phone: texts } = useFirstTexts().page;
  return (
    <nav className={classes.phoneTabs} data-panel="parts" aria-label={texts.parts}>
      {phoneParts.map((name) => (
        <button
          key={name}
          type="button"
          id={`${name}-tab`}
          aria-pressed={name === part && !isSheetOpen}
          onClick={() => choose(name)}
        >
          {texts[name]}
        </button>
      ))}
      <button
        id="settings-tab"
        type="button"
        aria-pressed={isSheetOpen}
        onClick={() => choose('settings')}
      >
        {texts.settings}
      </button>
    </nav>
  );
}
