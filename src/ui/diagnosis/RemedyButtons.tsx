import { variantNames } from '../../spec/lab';
import type { Remedy } from '../../store/diagnosis/remedies';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './diagnosis.module.css';
import { remedyText } from './findingText';

interface Props {
  variant: number;
  remedies: Remedy[];
}

/** One button for each; which variant it is for is said as text and not as a label, as with an (i). */
export function RemedyButtons({ variant, remedies }: Props) {
  const texts = useTexts();
  const { applyRemedy } = useActions();
  if (remedies.length === 0) return null;
  return (
    <ul className={classes.remedies}>
      {remedies.map((remedy) => {
        const text = remedyText(remedy, texts);
        return (
          <li key={text}>
            <button
              type="button"
              className={classes.remedy}
              onClick={() => void applyRemedy(variant, remedy)}
            >
              {text}
              <span className="visually-hidden">
                {texts.diagnosis.forVariant(variantNames[variant])}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
