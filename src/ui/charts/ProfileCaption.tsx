import { variantNames } from '../../spec/lab';
import { useTexts } from '../useTexts';
import { mixingCountOf } from './layerNames';
import classes from './plot.module.css';
import type { ProfileLine } from './profileLines';
import { profileTexts } from './profileText';
import type { LayerSeries } from './runTypes';
import { VariantLetter } from './VariantLetter';

/** Each variant's profile in numbers: both ends, and the factor a layer. */
export function ProfileCaption({ lines, series }: { lines: ProfileLine[]; series: LayerSeries }) {
  const { charts: texts } = useTexts();
  return (
    <ul className={classes.profileCaption} title={texts.profile.factorHelp}>
      {lines.map(({ variant, values, layers }) => (
        <li key={variantNames[variant]}>
          <VariantLetter variant={variant} />
          {profileTexts(values, mixingCountOf(layers), series, texts).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}
