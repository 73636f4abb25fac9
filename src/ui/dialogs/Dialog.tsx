import { CloseButton, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Panel } from '../faults/Panel';
import { useTexts } from '../useTexts';
import classes from './dialog.module.css';

interface DialogProps {
  title: string;
  size: 'lg' | 'xl' | number;
  opened: boolean;
  close(): void;
  children: ReactNode;
}

/** A dialog with its title. The library's own title bar would pass for a second banner of the page. */
export function Dialog({ title, size, opened, close, children }: DialogProps) {
  const texts = useTexts().page;
  return (
    <Modal.Root opened={opened} onClose={close} size={size}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body>
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
