import { Checkbox } from '@mantine/core';
import { variantNames } from '../../spec/lab';
import { usePlayground, useTexts } from '../usePlayground';
import classes from './surface.module.css';

interface Props {
  /** Numbers of the variants that are chosen. */
  chosen: readonly number[];
  choose(chosen: number[]): void;
}

/** Chooses variants of the lab; nothing is asked where there is one alone. */
export function VariantChecks({ chosen, choose }: Props) {
  const { variants: name } = useTexts().surface;
  const count = usePlayground(({ variants }) => variants.length);
  if (count < 2) return null;
  return (
    <fieldset className={classes.variants}>
      <legend>{name}</legend>
      {variantNames.slice(0, count).map((letter, variant) => (
        <Checkbox
          key={letter}
          label={letter}
          checked={chosen.includes(variant)}
          onChange={({ currentTarget: { checked } }) => {
            const others = chosen.filter((one) => one !== variant);
            choose(checked ? [...others, variant].toSorted() : others);
          }}
        />
      ))}
    </fieldset>
  );
}
