import { variantNames } from '../../spec/lab';
import type { VariantView } from '../../store/run/run';
import { mixingCountOf } from '../depth/layerNames';
import classes from '../plot/plot.module.css';
import { VariantLetter } from '../plot/VariantLetter';
import type { LayerSeries, StepRecord } from '../run/runTypes';
import { theorySentence } from '../theory/theoryText';
import { useTexts } from '../useTexts';
import type { ProfileLine } from './profileLines';
import { profileTexts } from './profileText';

interface Props {
  lines: ProfileLine[];
  variants: VariantView[];
  /** What is shown of each variant. */
  records: StepRecord[];
  series: LayerSeries;
}

/** Variants that a whole sentence each leaves room for. */
const mostSentences = 2;

/** Each variant in a line: what a layer does to the signal, beside theory; its ends where there are no two layers. */
export function ProfileCaption({ lines, variants, records, series }: Props) {
  const texts = useTexts();
  const form = lines.length > mostSentences ? 'brief' : 'full';
  return (
    <ul className={classes.profileCaption} title={texts.charts.profile.factorHelp}>
      {lines.map(({ variant, values, layers }) => {
        const sentence = theorySentence(variants[variant], records[variant], series, texts, form);
        const parts =
          sentence === ''
            ? profileTexts(values, mixingCountOf(layers), series, texts.charts)
            : [sentence];
        return (
          <li key={variantNames[variant]}>
            <VariantLetter variant={variant} />
            {parts.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
