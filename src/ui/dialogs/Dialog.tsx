// Styles of what dialogs hold.
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Table.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/Progress.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/core/styles/Alert.css';
import { CloseButton, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { Panel } from '../faults/Panel';
import { useTexts } from '../usePlayground';
import classes from './dialog.module.css';

/** A dialog is open or not, and can be closed. */
export interface Opened {
  opened: boolean;
  close(): void;
}

interface DialogProps extends Opened {
  title: string;
  /** Left out, it is over the whole page. */
  size?: 'lg' | 'xl' | number;
  /** A class of its body. */
  className?: string;
  children: ReactNode;
}

/** A dialog with its title. The library's own title bar would pass for a second banner of the page. */
export function Dialog({ title, size, className, opened, close, children }: DialogProps) {
  const texts = useTexts().page;
  const { isShown, isSettled } = useOpening(opened);
  return (
    <Modal.Root
      opened={isShown}
      onClose={close}
      closeOnClickOutside={isSettled}
      size={size}
      fullScreen={size === undefined}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title} className={classes.content}>
        <Modal.Body className={className}>
          <div className={classes.dialogTitle}>
            <h2>{title}</h2>
            <CloseButton aria-label={texts.close} onClick={close} />
          </div>
          <Panel name="dialog">{children}</Panel>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** The second click of a double one, in milliseconds after the first at the most. */
const doubleClick = 500;

/**
 * Opens a dialog a moment after it is first drawn: the library notes what has the focus only when a dialog that is
 * there comes to be opened. The second click of a double one falls on what the first has opened, and closes nothing.
 */
function useOpening(opened: boolean): { isShown: boolean; isSettled: boolean } {
  const [isShown, setIsShown] = useState(false);
  const [isSettled, setIsSettled] = useState(false);
  useEffect(() => {
    setIsShown(opened);
    setIsSettled(false);
    const timer = window.setTimeout(() => setIsSettled(true), doubleClick);
    return () => clearTimeout(timer);
  }, [opened]);
  return { isShown, isSettled };
}
