import { ActionIcon, CloseButton } from '@mantine/core';
import type { FirstTexts } from '../../i18n/dictionaries';
import { hiddenDepth } from '../../spec/hiddenLayers';
import { type Lab, variantCount, variantNames } from '../../spec/lab';
import { changedNames, type Spec } from '../../spec/spec';
import { variantColor } from '../colors';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './groups.module.css';

const plusSign = '+';

/** Which variant the controls change; variants are added and removed here. */
export function VariantTabs() {
  const texts = useFirstTexts().controls;
  const lab = usePlayground((state) => state.lab);
  const active = usePlayground((state) => state.activeVariant);
  const { selectVariant, addVariant, removeVariant } = useActions();
  const count = variantCount(lab);
  return (
    <fieldset className={classes.variantTabs}>
      <legend className="visually-hidden">{texts.variants}</legend>
      {variantNames.slice(0, count).map((letter, variant) => {
        const summary = summarizeVariant(lab, variant, texts);
        const isActive = variant === active;
        return (
          <span
            key={letter}
            className={classes.variantTab}
            data-active={isActive}
            style={{ color: variantColor(variant) }}
          >
            <button
              type="button"
              aria-pressed={isActive}
              aria-label={texts.variant(letter, summary)}
              title={summary}
              onClick={() => selectVariant(variant)}
            >
              <b>{letter}</b> <span>{summary}</span>
            </button>
            {count > 1 && isActive && (
              <CloseButton
                className={classes.variantRemove}
                size="xs"
                iconSize={12}
                aria-label={texts.removeVariant(letter)}
                title={texts.removeVariant(letter)}
                onClick={() => void removeVariant(variant)}
              />
            )}
          </span>
        );
      })}
      {count < variantNames.length && (
        <ActionIcon
          size={30}
          aria-label={texts.addVariant}
          title={texts.addVariant}
          onClick={() => void addVariant()}
        >
          {plusSign}
        </ActionIcon>
      )}
    </fieldset>
  );
}

/** Says in a word what sets a variant apart: A by what the others change of it, else by its activation. */
function summarizeVariant(lab: Lab, variant: number, texts: FirstTexts['controls']): string {
  const [first] = lab.differences.flatMap(changedNames);
  if (variant === 0) return valueText(first ?? 'activation', lab.base, texts);
  const difference = lab.differences[variant - 1];
  const names = changedNames(difference);
  if (names.length === 0) return texts.sameAsA;
  return valueText(names[0], { ...lab.base, ...difference }, texts);
}

function valueText(name: keyof Spec, spec: Spec, texts: FirstTexts['controls']): string {
  const labels: Partial<Record<string, Record<string, string>>> = texts.values;
  const value = String(name === 'depth' ? hiddenDepth(spec) : spec[name]);
  return labels[name]?.[value] ?? `${texts.names[name]} ${value}`;
}
