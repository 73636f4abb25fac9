import { useEffect } from 'react';
import { forgetFault } from '../../i18n/loadedOnce';
import { useFirstTexts } from '../usePlayground';
import classes from './faults.module.css';
import { FaultNotice } from './Panel';

interface Props {
  fault: unknown;
  retry(): void;
  close(): void;
}

/** Stands in the place of a dialog that cannot be shown. The page's own dialog may be what is missing. */
export function DialogFault({ fault, retry, close }: Props) {
  const { faults: texts } = useFirstTexts();
  // However it is closed, it is tried again when it is opened again.
  useEffect(() => () => forgetFault(fault), [fault]);
  return (
    <dialog ref={showModal} className={classes.dialog} onClose={close}>
      <FaultNotice
        title={texts.panelTitle(texts.panels.dialog)}
        fault={fault}
        retry={retry}
        close={close}
      />
    </dialog>
  );
}

function showModal(dialog: HTMLDialogElement | null): void {
  dialog?.showModal();
}
