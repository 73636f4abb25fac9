import '@mantine/core/styles/ScrollArea.css';
import { ScrollArea } from '@mantine/core';
import { type PresetName, presetGroups } from '../../spec/presets/presets';
import { namesOf } from '../../spec/table';
import { useFirstTexts } from '../usePlayground';
import classes from './header.module.css';

interface Props {
  current: PresetName | null;
  open(name: PresetName): void;
}

/** The presets, group by group, with a picture of their losses and a line of what they show. */
export function PresetList({ current, open }: Props) {
  const texts = useFirstTexts();
  return (
    <ScrollArea.Autosize mah="70vh" type="auto">
      {namesOf(presetGroups).map((group) => (
        <section key={group} className={classes.presetGroup} aria-labelledby={`presets-${group}`}>
          <h2 id={`presets-${group}`}>{texts.page.presetGroups[group]}</h2>
          <ul className={classes.presetList}>
            {presetGroups[group].map((name) => (
              <li key={name}>
                <button
                  type="button"
                  className={classes.preset}
                  aria-current={name === current}
                  onClick={() => open(name)}
                >
                  <img src={`./presets/${name}.svg`} alt="" width={96} height={58} loading="lazy" />
                  <span>
                    <strong>{texts.presets[name].title}</strong>
                    <span>{texts.presets[name].promise}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ScrollArea.Autosize>
  );
}
