import type { Finding } from '../../diagnosis/diagnose';
import { variantNames } from '../../spec/lab';
import type { Remedy } from '../../store/diagnosis/remedies';
import { variantColor } from '../colors';
import { useActions } from '../usePlayground';
import { useTexts } from '../useTexts';
import classes from './diagnosis.module.css';
import { findingText, findingTitle, remedyText } from './findingText';

interface Props {
  variant: number;
  /** The most important one first. */
  findings: Finding[];
}

/** The most important finding in full with its remedies, further ones by name; click one to read it. */
export function VariantDiagnosis({ variant, findings }: Props) {
  const texts = useTexts();
  const [main, ...others] = findings;
  const letter = variantNames[variant];
  return (
    <article className={classes.variant} data-finding={main.id}>
      <h3 className={classes.title} style={{ color: variantColor(variant) }}>
        {texts.diagnosis.variant(letter, findingTitle(main.id, texts))}
      </h3>
      <p className={classes.text}>{findingText(main, texts)}</p>
      <RemedyButtons variant={variant} remedies={main.remedies} />
      {others.map((finding) => (
        <details key={finding.id} className={classes.other} data-finding={finding.id}>
          <summary>
            {texts.diagnosis.also} {findingTitle(finding.id, texts)}
            <span className="visually-hidden">{texts.diagnosis.forVariant(letter)}</span>
          </summary>
          <p className={classes.text}>{findingText(finding, texts)}</p>
          <RemedyButtons variant={variant} remedies={finding.remedies} />
        </details>
      ))}
    </article>
  );
}

interface RemedyProps {
  variant: number;
  remedies: Remedy[];
}

/** One button each; which variant it is for is said as text and not as a label, as with an (i). */
function RemedyButtons({ variant, remedies }: RemedyProps) {
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
