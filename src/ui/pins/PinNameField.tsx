import { useState } from 'react';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './pins.module.css';

const longest = 60;

/** A pin's name, changed where it stands: Enter or leaving it takes the change, Escape drops it. */
export function PinNameField({ slot, name }: { slot: number; name: string }) {
  const { pins: texts } = useTexts();
  const { renamePin } = useActions();
  /** Null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const take = (): void => {
    const next = typed?.trim() ?? '';
    if (next !== '') renamePin(slot, next);
    setTyped(null);
  };
  return (
    <input
      className={classes.name}
      type="text"
      maxLength={longest}
      aria-label={texts.rename(texts.letter(slot + 1))}
      title={name}
      value={typed ?? name}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={take}
      onKeyDown={({ key }) => {
        if (key === 'Enter') take();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}
