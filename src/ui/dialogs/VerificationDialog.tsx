import { useEffect, useState } from 'react';
import { variantNames } from '../../spec/lab';
import type { Verification } from '../../store/jobs/verification';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { Dialog } from './Dialog';
import { VerificationTable } from './VerificationTable';
import classes from './verification.module.css';
import { verdictOf } from './verificationText';

/** The active variant's present gradient beside two other ways of computing it. */
export function VerificationDialog({ opened, close }: { opened: boolean; close(): void }) {
  const { verification: texts } = useTexts();
  const variant = usePlayground((state) => state.activeVariant);
  const engine = usePlayground(({ variants, activeVariant }) => variants[activeVariant]?.engine);
  const verification = useVerification(opened, variant);
  return (
    <Dialog title={texts.title(variantNames[variant])} size="xl" opened={opened} close={close}>
      <p>{texts.intro}</p>
      {engine !== undefined && <p>{texts.precision[engine]}</p>}
      <div role="status">
        <Result verification={verification} />
      </div>
      {verification?.kind === 'checked' && (
        <VerificationTable check={verification.check} variant={variant} />
      )}
    </Dialog>
  );
}

function Result({ verification }: { verification: Verification | null }) {
  const { verification: texts } = useTexts();
  if (verification === null) return <p>{texts.working}</p>;
  if (verification.kind !== 'checked') return <p>{texts[verification.kind]}</p>;
  return <p className={classes.verdict}>{verdictOf(verification.check, texts)}</p>;
}

/** Asked for when the dialog is opened; given up when it is closed. Null while it is worked on. */
function useVerification(opened: boolean, variant: number): Verification | null {
  const { verify, cancelVerification } = useActions();
  const [verification, setVerification] = useState<Verification | null>(null);
  useEffect(() => {
    if (!opened) return;
    let isCurrent = true;
    setVerification(null);
    // If the worker dies meanwhile, the restart tells so.
    verify(variant).then(
      (result) => {
        if (isCurrent) setVerification(result);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
      cancelVerification().catch(() => undefined);
    };
  }, [opened, variant, verify, cancelVerification]);
  return verification;
}
