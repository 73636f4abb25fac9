import { useState } from 'react';
import { parameters } from '../../spec/parameters';
import type { Spec } from '../../spec/spec';
import { useActions, useFirstTexts, usePlayground } from '../usePlayground';
import classes from './datasetPictures.module.css';

type DataName = Spec['data'];

/** Seen at first; the others come with a click. */
const firstCount = 5;

interface Props {
  /** Data sets that are not used at once but ask for something first. */
  intercepts: Partial<Record<DataName, () => void>>;
}

/** A small picture of each data set, to be chosen by; the field under them has their names. */
export function DatasetPictures({ intercepts }: Props) {
  const texts = useFirstTexts().controls;
  const chosen = usePlayground(({ lab }) => lab.base.data);
  const { change } = useActions();
  const [showsAll, setShowsAll] = useState(false);
  const names = parameters.data.values;
  const first = names.slice(0, firstCount);
  const others = names.slice(firstCount);
  // The chosen one is seen among the first.
  const shown = showsAll || first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
  const choose = (name: DataName): void => {
    const intercept = intercepts[name];
    if (intercept === undefined) void change({ data: name });
    else intercept();
  };
  return (
    <fieldset className={classes.pictures}>
      <legend className="visually-hidden">{texts.dataPictures}</legend>
      {(showsAll ? names : shown).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === chosen}
          aria-label={texts.values.data[name]}
          title={texts.values.data[name]}
          onClick={() => choose(name)}
        >
          <img src={`./data/${name}.svg`} alt="" width={30} height={30} loading="lazy" />
        </button>
      ))}
      <button
        type="button"
        className={classes.others}
        aria-expanded={showsAll}
        aria-label={showsAll ? undefined : texts.morePicturesName(others.length)}
        onClick={() => setShowsAll(!showsAll)}
      >
        {showsAll ? texts.fewerPictures : texts.morePictures(others.length)}
      </button>
    </fieldset>
  );
}
