import { formatCount, formatNumber } from '../../i18n/number';
import { variantNames } from '../../spec/lab';
import { useActions, usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './diagnosis.module.css';

/** Of each variant that its steps ended before its patience: that it keeps its last network, and the best one. */
export function EndedVariants() {
  const { diagnosis } = useTexts();
  const texts = diagnosis.ended;
  const isEnded = usePlayground(({ phase }) => phase === 'ended');
  const variants = usePlayground((state) => state.variants);
  const { restoreBest } = useActions();
  if (!isEnded) return null;
  return variants.map(({ best, history }, variant) => {
    if (best === undefined) return null;
    const letter = variantNames[variant];
    const bestStep = formatCount(best.bestStep);
    return (
      <p key={letter} className={classes.applied}>
        <span>
          {texts.kept(letter, formatCount(history.latest.step))}{' '}
          {texts.best(bestStep, formatNumber(best.bestLoss))}
        </span>
        <button type="button" className={classes.undo} onClick={() => void restoreBest(variant)}>
          {texts.restore(bestStep)}
          <span className="visually-hidden">{diagnosis.forVariant(letter)}</span>
        </button>
      </p>
    );
  });
}
