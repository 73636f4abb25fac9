import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import type { LayerCheck, Verification } from '../../store/playgroundState';
import { layerName } from '../depth/layerColumns';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import { Dialog } from './Dialog';
import classes from './verification.module.css';
import { type GradientCheck, limits, verdictOf } from './verificationText';

/** Opens the proof that the gradient that is shown is computed right. */
export function VerificationButton() {
  const { verification: texts } = useTexts();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button size="compact-xs" fw={500} onClick={() => setOpened(true)}>
        {texts.open}
      </Button>
      <VerificationDialog opened={opened} close={() => setOpened(false)} />
    </>
  );
}

/** The active variant's present gradient beside two other ways of computing it. */
function VerificationDialog({ opened, close }: { opened: boolean; close(): void }) {
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

/** Asks when the dialog is opened and gives up when it is closed. Returns null while it is worked on. */
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

/** Both differences of each layer. */
function VerificationTable({ check, variant }: { check: GradientCheck; variant: number }) {
  const { verification: texts, charts } = useTexts();
  const layers = usePlayground(({ variants }) => variants[variant]?.layers);
  if (layers === undefined || layers.length !== check.layers.length) return null;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{texts.layer}</th>
          <th scope="col">{texts.exactColumn}</th>
          <th scope="col">{texts.finiteColumn}</th>
          <th scope="col">{texts.weightsColumn}</th>
        </tr>
      </thead>
      <tbody>
        {check.layers.map((layer, index) => (
          <tr key={layers[index].name}>
            <th scope="row">{layerName(layers, index, charts)}</th>
            <Difference value={layer.difference} limit={limits.exact} />
            <FiniteCells finite={layer.finite} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FiniteCells({ finite }: Pick<LayerCheck, 'finite'>) {
  const { verification: texts } = useTexts();
  if (finite === null) return <td colSpan={2}>{texts.noTime}</td>;
  const { difference, checked, kinks, tooSmall } = finite;
  return (
    <>
      {checked > 0 ? (
        <Difference value={difference} limit={limits.finite} />
      ) : (
        <td>{texts.none}</td>
      )}
      <td>{texts.weights(formatCount(checked), formatCount(kinks), formatCount(tooSmall))}</td>
    </>
  );
}

function Difference({ value, limit }: { value: number; limit: number }) {
  return <td data-beyond={!(value <= limit)}>{formatNumber(value, 2)}</td>;
}
