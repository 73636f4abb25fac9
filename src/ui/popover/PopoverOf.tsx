import { useWindowEvent } from '@mantine/hooks';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { Later, loadedLater } from '../Later';
import type { Placing } from './PopoverBody';

const PopoverBody = loadedLater(() => import('./PopoverBody').then((module) => module.PopoverBody));

/** A button that opens something beneath it takes these. */
export interface OpenerProps {
  id: string;
  ref: Ref<HTMLButtonElement>;
  'aria-haspopup': 'dialog';
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
}

/** A button with something beneath it, which is loaded when it is first opened: the button is there from the start. */
export function PopoverOf({
  button,
  ...placing
}: Placing & { button(props: OpenerProps): ReactNode }) {
  const id = useId();
  const [target, setTarget] = useState<HTMLButtonElement | null>(null);
  const { opened, close } = placing;
  // The focus may still be on the button, where the popover does not hear the key; in a dialog Escape closes this alone.
  useWindowEvent(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !opened) return;
      event.stopPropagation();
      close();
      target?.focus();
    },
    { capture: true },
  );
  return (
    <>
      {button({
        id,
        ref: setTarget,
        'aria-haspopup': 'dialog',
        'aria-expanded': opened,
        'aria-controls': opened ? `${id}-dropdown` : undefined,
      })}
      <Later opened={opened} close={close}>
        <PopoverBody id={id} target={target} {...placing} />
      </Later>
    </>
  );
}
