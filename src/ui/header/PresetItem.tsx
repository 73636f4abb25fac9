import type { PresetName } from '../../spec/presets/presets';
import { useTexts } from '../useTexts';
import classes from './header.module.css';

interface Props {
  name: PresetName;
  isCurrent: boolean;
  onOpen: () => void;
}

/** A preset with a picture of its losses and a line of what it shows. */
export function PresetItem({ name, isCurrent, onOpen }: Props) {
  const { title, promise } = useTexts().presets[name];
  return (
    <button type="button" className={classes.preset} aria-current={isCurrent} onClick={onOpen}>
      <img src={`./presets/${name}.svg`} alt="" width={96} height={58} loading="lazy" />
      <span>
        <strong>{title}</strong>
        <span>{promise}</span>
      </span>
    </button>
  );
}
