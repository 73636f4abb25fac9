import { Button, CloseButton } from '@mantine/core';
import { memo, useRef } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { labOf } from '../../spec/lab';
import { formatQuery } from '../../spec/link/query';
import { comparablePins, type Pin, pinnedAt } from '../../store/pins/pins';
import { useDraft } from '../controls/useDraft';
import { fileName, saveFile } from '../export/saveFile';
import { useActions, useFigureTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import { PinSwatch } from './PinnedLine';
import classes from './pins.module.css';

/** The pinned runs with their losses at the step shown; absent while there are none. */
export const PinList = memo(function PinList() {
  const { pins: texts } = useFigureTexts();
  const all = usePlayground((state) => state.pins);
  const pins = usePlayground(comparablePins);
  const arePinsKept = usePlayground((state) => state.arePinsKept);
  const { clearPins } = useActions();
  const savePins = useSavedPins();
  const section = useRef<HTMLElement>(null);
  if (all.length === 0) return null;
  return (
    <section
      ref={section}
      className={classes.pins}
      aria-label={texts.title}
      tabIndex={-1}
      title={arePinsKept ? texts.kept : undefined}
    >
      <div className={classes.head}>
        <h2 className={classes.title}>{texts.title}</h2>
        <span className={classes.actions}>
          <Button size="compact-xs" onClick={savePins}>
            {texts.save}
          </Button>
          <Button size="compact-xs" onClick={clearPins}>
            {texts.clearAll}
          </Button>
        </span>
      </div>
      <ul className={classes.list}>
        {pins.map((pin) => (
          // What is removed takes its focus along: it goes to the list.
          <PinRow key={pin.slot} pin={pin} onRemoved={() => section.current?.focus()} />
        ))}
      </ul>
      {!arePinsKept && <p className={classes.hidden}>{texts.notKept}</p>}
      {all.length > pins.length && (
        <p className={classes.hidden}>{texts.hidden(all.length - pins.length)}</p>
      )}
    </section>
  );
});

function useSavedPins(): () => void {
  const { getState } = usePlaygroundStore();
  return () => {
    const save = async (): Promise<void> => {
      const saved = await getState().savedPins();
      if (saved !== null) saveFile(fileName(getState(), 'kept-runs', 'safetensors'), saved);
    };
    save().catch(() => undefined);
  };
}

function PinRow({ pin, onRemoved }: { pin: Pin; onRemoved(): void }) {
  const { pins: texts } = useFigureTexts();
  const { unpin, openPin } = useActions();
  const pointedStep = usePlayground((state) => state.pointedStep);
  const { slot, name, spec } = pin;
  const { step, trainLoss, validationLoss } = pinnedAt(pin, pointedStep);
  const letter = texts.letter(slot + 1);
  return (
    <li className={classes.pin}>
      <PinSwatch slot={slot} />
      <PinNameField slot={slot} name={name} />
      <span className={classes.values} title={texts.lossesHelp(formatCount(step))}>
        {texts.losses(formatNumber(trainLoss), formatNumber(validationLoss))}
      </span>
      <a
        href={`?${formatQuery(labOf([spec]))}`}
        aria-label={texts.openPin(letter, name)}
        onClick={(event) => {
          // As a link it can be copied, or opened beside; here the pins stay.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          void openPin(slot);
        }}
      >
        {texts.open}
      </a>
      <CloseButton
        size="xs"
        iconSize={12}
        aria-label={texts.remove(letter)}
        title={texts.remove(letter)}
        onClick={() => {
          unpin(slot);
          onRemoved();
        }}
      />
    </li>
  );
}

const longest = 60;

/** A pin's name, changed where it stands: Enter or leaving it takes the change, Escape drops it. */
function PinNameField({ slot, name }: { slot: number; name: string }) {
  const { pins: texts } = useFigureTexts();
  const { renamePin } = useActions();
  const draft = useDraft({
    value: name,
    parse: (text) => text.replaceAll(/\s+/g, ' ').trim() || name,
    set: (next) => renamePin(slot, next),
  });
  // An area is as high as its text; what stands behind it makes it so.
  return (
    <span className={classes.name} data-text={draft.text}>
      <textarea
        rows={1}
        maxLength={longest}
        aria-label={texts.rename(texts.letter(slot + 1))}
        {...draft.input}
        onKeyDown={(event) => {
          draft.input.onKeyDown(event);
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
    </span>
  );
}
