import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Texts } from '../../i18n/dictionaries';
import { formatCount, formatNumber } from '../../i18n/number';
import { joined } from '../../i18n/sentence';
import { variantNames } from '../../spec/lab';
import type { LayerCheck, Verification } from '../../store/playgroundState';
import { layerName } from '../depth/layerColumns';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import { Dialog, type Opened } from './Dialog';
import classes from './verification.module.css';

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
function VerificationDialog({ opened, close }: Opened) {
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

type GradientCheck = Extract<Verification, { kind: 'checked' }>['check'];

/**
 * Largest relative differences that a right gradient has: float32 has seven digits, of which sums over
 * batch and layers lose some; differences are told apart from a kink to 3 × 10⁻⁴.
 */
const limits = { exact: 1e-4, finite: 1e-3 };

/** The largest of each kind; null where none was found. */
function largestDifferences(layers: readonly LayerCheck[]) {
  const finite = layers.flatMap(({ finite: found }) =>
    found !== null && found.checked > 0 ? [found.difference] : [],
  );
  const exact = layers.map(({ difference }) => difference);
  return { exact: largest(exact), finite: finite.length === 0 ? null : largest(finite) };
}

function largest(values: readonly number[]): number {
  return values.some(Number.isNaN) ? Number.NaN : Math.max(0, ...values);
}

/** One sentence on both differences, and what was not compared. */
export function verdictOf({ step, layers }: GradientCheck, texts: Texts['verification']): string {
  const { exact, finite } = largestDifferences(layers);
  const sum = (name: 'kinks' | 'tooSmall' | 'checked'): number =>
    layers.reduce((total, { finite: found }) => total + (found?.[name] ?? 0), 0);
  const isRight = exact <= limits.exact && (finite === null || finite <= limits.finite);
  const late = layers.filter(({ finite: found }) => found === null).length;
  const parts = [
    isRight
      ? texts.right(formatCount(step), formatNumber(exact, 2))
      : texts.wrong(formatCount(step), formatNumber(exact, 2)),
    finite === null
      ? texts.noDifference
      : texts.differences(formatCount(sum('checked')), formatNumber(finite, 2)),
  ];
  if (!isRight && exact > limits.exact) parts.push(texts.float32);
  if (sum('kinks') > 0) parts.push(texts.kinks(formatCount(sum('kinks'))));
  if (sum('tooSmall') > 0) parts.push(texts.tooSmall(formatCount(sum('tooSmall'))));
  if (late > 0) parts.push(texts.late(formatCount(late)));
  return joined(parts);
}
