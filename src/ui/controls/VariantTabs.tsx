import { ActionIcon, CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { variantCount, variantNames } from '../../spec/lab';
import { namesIn } from '../../spec/link/parts';
import { variantColor } from '../colors';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import { EditingLine } from './EditingLine';
import classes from './groups.module.css';
import { variantSummaries } from './settingText';

const plusSign = '+';

/** Which variant the controls change; variants are added and removed here. */
export function VariantTabs() {
  const allTexts = useFirstTexts();
  const texts = allTexts.controls;
  const lab = usePlayground((state) => state.lab);
  const active = usePlayground((state) => state.activeVariant);
  const areFixed = usePlayground(({ page }) => namesIn(page.lock).includes('settings'));
  const { selectVariant, addVariant, removeVariant } = useActions();
  const count = variantCount(lab);
  const summaries = variantSummaries(lab, allTexts);
  const activeTab = useRef<HTMLButtonElement>(null);
  const losesFocus = useRef(false);
  // The button that was pressed may be gone with the variant, or as there is no room for one more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it happens when the variants are others
  useEffect(() => {
    if (losesFocus.current) activeTab.current?.focus();
    losesFocus.current = false;
  }, [lab.differences.length]);
  return (
    <>
      <fieldset className={classes.variantTabs}>
        <legend className="visually-hidden">{texts.variants}</legend>
        {variantNames.slice(0, count).map((letter, variant) => {
          const summary = summaries[variant];
          const isActive = variant === active;
          return (
            <span
              key={letter}
              className={classes.variantTab}
              data-active={isActive}
              style={{ color: variantColor(variant) }}
            >
              <button
                ref={isActive ? activeTab : undefined}
                type="button"
                aria-pressed={isActive}
                aria-label={texts.variant(letter, summary)}
                onClick={() => selectVariant(variant)}
              >
                <b>{letter}</b> <span>{summary}</span>
              </button>
              {count > 1 && isActive && !areFixed && (
                <CloseButton
                  className={classes.variantRemove}
                  size="xs"
                  iconSize={12}
                  aria-label={texts.removeVariant(letter)}
                  title={texts.removeVariant(letter)}
                  onClick={() => {
                    losesFocus.current = true;
                    void removeVariant(variant);
                  }}
                />
              )}
            </span>
          );
        })}
      </fieldset>
      <EditingLine>
        {count < variantNames.length && !areFixed && (
          <ActionIcon
            size={30}
            aria-label={texts.addVariant}
            title={texts.addVariant}
            onClick={() => {
              losesFocus.current = count === variantNames.length - 1;
              void addVariant();
            }}
          >
            {plusSign}
          </ActionIcon>
        )}
      </EditingLine>
    </>
  );
}
