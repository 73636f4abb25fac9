import { type GhostProfile, layersBeyond } from '../profile/ghostProfiles';
import { useTexts } from '../useTexts';
import { PinSwatch } from './PinSwatch';
import classes from './pins.module.css';

interface Props {
  profiles: GhostProfile[];
  columns: { count: number; mixingCount: number };
}

/** Which pins the profile shows, and which of them the axis has not enough columns for. */
export function PinLegend({ profiles, columns }: Props) {
  const { pins: texts } = useTexts();
  return profiles.map((profile) => {
    const beyond = layersBeyond(profile, columns);
    return (
      <li key={profile.slot} className={classes.legendItem}>
        <PinSwatch slot={profile.slot} />
        <span className={classes.legendName}>{profile.name}</span>
        {beyond > 0 && <span title={texts.cutHelp}>{texts.cut(beyond)}</span>}
      </li>
    );
  });
}
