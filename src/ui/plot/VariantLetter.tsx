import { variantNames } from '../../spec/lab';
import { variantColor } from '../colors';
import classes from './figure.module.css';

export function VariantLetter({ variant }: { variant: number }) {
  return (
    <b className={classes.letter} style={{ color: variantColor(variant) }}>
      {variantNames[variant]}
    </b>
  );
}
