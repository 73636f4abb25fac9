import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import classes from '../inspector/marks.module.css';
import { usePlayground, useTexts } from '../usePlayground';

/** Says which variants begin from weights of a file. */
export function BegunMark() {
  const { begun: texts } = useTexts().notices;
  const variants = usePlayground((state) => state.variants);
  return (
    <section className={classes.mark} aria-label={texts.region}>
      {variants.map(({ start: { weightsFile } }, variant) =>
        weightsFile === null ? null : (
          <p key={variantNames[variant]}>
            <b style={{ color: variantColor(variant) }}>{variantNames[variant]}</b>{' '}
            {texts.text(weightsFile)}
          </p>
        ),
      )}
      <p>{texts.note}</p>
    </section>
  );
}
