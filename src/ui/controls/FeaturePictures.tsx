import { useId } from 'react';
import { featureFiles, type PlanarFeature, planarFeatures } from '../../spec/planarFeatures';
import { activeSpec, useActions, useFirstTexts, usePlayground } from '../usePlayground';
import { AboutButton } from './AboutButton';
import { Differences } from './Differences';
import classes from './datasetPictures.module.css';

/** A small picture of each function of a point that the network can be fed; any of them, but one at the least. */
export function FeaturePictures() {
  const id = useId();
  const { names, values, lastFeature } = useFirstTexts().controls;
  const chosen = usePlayground((state) => activeSpec(state).features).split(',');
  // A table of one's own may have other columns than the two of a plane.
  const isPlane = usePlayground(({ data }) => data === null || data.bounds !== null);
  const { change } = useActions();
  const toggle = (feature: PlanarFeature): void => {
    const next = planarFeatures.filter((one) => chosen.includes(one) !== (one === feature));
    if (next.length > 0) void change({ features: next.join(',') });
  };
  if (!isPlane) return null;
  return (
    <fieldset className={classes.pictures}>
      <legend className={classes.legend}>
        {names.features} <AboutButton name="features" />
      </legend>
      {planarFeatures.map((feature, index) => {
        const isPressed = chosen.includes(feature);
        const isLast = isPressed && chosen.length === 1;
        const title = isLast ? lastFeature : values.features[feature];
        return (
          <button
            key={feature}
            id={index === 0 ? id : undefined}
            type="button"
            aria-pressed={isPressed}
            aria-disabled={isLast}
            aria-label={values.features[feature]}
            title={title}
            onClick={() => toggle(feature)}
          >
            <img src={`./features/${featureFiles[feature]}.svg`} alt="" width={26} height={26} />
          </button>
        );
      })}
      <Differences id={id} name="features" />
    </fieldset>
  );
}
