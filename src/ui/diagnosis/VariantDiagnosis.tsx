import { variantNames } from '../../spec/lab';
import type { Finding } from '../../store/diagnosis/diagnoses';
import { variantColor } from '../colors';
import { useTexts } from '../useTexts';
import classes from './diagnosis.module.css';
import { findingText, findingTitle } from './findingText';
import { RemedyButtons } from './RemedyButtons';

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
