import figureClasses from '../plot/figure.module.css';
import plotClasses from '../plot/plot.module.css';
import { useTexts } from '../useTexts';
import { pinColor, pinDashes } from './pinStyle';

/** A pin's line and letter, as they are in the charts. */
export function PinSwatch({ slot }: { slot: number }) {
  const { pins: texts } = useTexts();
  return (
    <span style={{ color: pinColor(slot) }}>
      <svg
        className={figureClasses.swatch}
        style={{ color: 'inherit' }}
        viewBox="0 0 24 10"
        aria-hidden="true"
      >
        <path d="M1,5h22" className={plotClasses.ghost} strokeDasharray={pinDashes[slot]} />
      </svg>{' '}
      <b>{texts.letter(slot + 1)}</b>
    </span>
  );
}
