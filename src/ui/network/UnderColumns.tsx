import { formatCount } from '../../i18n/number';
import { hiddenDepth, withLayerAfter, withoutLayer } from '../../spec/hiddenLayers';
import { layerName, mixingCountOf } from '../depth/layerColumns';
import {
  activeSpec,
  type PageState,
  useActions,
  useFigureTexts,
  usePlayground,
} from '../usePlayground';
import classes from './network.module.css';
import { type NetworkLayout, unitYs } from './networkLayout';

interface Props {
  present: PageState['variants'][number];
  layout: NetworkLayout;
}

/** Room that a label needs, in CSS pixels. */
const labelWidth = 34;
/** Least distance of the labels from the lowest unit, in CSS pixels. */
const nearest = 8;

/** Under the columns: how many units they do not show; where widths are a list, buttons for layers. */
export function UnderColumns({ present, layout }: Props) {
  const { network: texts } = useFigureTexts();
  const { network } = present;
  const { xs, inputX, pitch, side, height } = layout;
  const every = Math.max(1, Math.ceil(labelWidth / pitch));
  if (network === null) return null;
  const { inputs, inputCount, layers } = network;
  const rows = Math.max(1, inputs, ...layers.map(({ units }) => units));
  const lowest = unitYs(rows, layout)[rows - 1] + side / 2 + nearest;
  return (
    <div className={classes.under} style={{ top: Math.min(0, lowest - height) }}>
      {inputCount > inputs && (
        <span style={{ left: inputX }} aria-hidden="true">
          {texts.more(formatCount(inputCount - inputs))}
        </span>
      )}
      {layers.map(({ units, fanOut, matrix }, layer) =>
        fanOut > units && matrix.length === 0 && layer % every === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
          <span key={layer} style={{ left: xs[layer] }} aria-hidden="true">
            {texts.more(formatCount(fanOut - units))}
          </span>
        ) : null,
      )}
      <LayerButtons present={present} layout={layout} />
    </div>
  );
}

const signs = { add: '+', remove: '−' };

/** Adds and removes hidden layers where each has a width of its own; else Depth does. */
function LayerButtons({ present: { layers }, layout: { xs, pitch } }: Props) {
  const { network: texts, charts } = useFigureTexts();
  const spec = usePlayground(activeSpec);
  const { change } = useActions();
  if (spec.widths === '') return null;
  const depth = hiddenDepth(spec);
  const first = mixingCountOf(layers);
  return Array.from({ length: depth }, (_, hidden) => {
    const layer = first + hidden;
    const name = layerName(layers, layer, charts);
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
      <span key={hidden} className={classes.layerButtons} style={{ left: xs[layer] + pitch / 2 }}>
        {depth > 1 && (
          <button
            type="button"
            aria-label={texts.removeLayer(name)}
            title={texts.removeLayer(name)}
            onClick={() => void change(withoutLayer(spec, hidden))}
          >
            {signs.remove}
          </button>
        )}
        <button
          type="button"
          aria-label={texts.addLayer(name)}
          title={texts.addLayer(name)}
          onClick={() => void change(withLayerAfter(spec, hidden))}
        >
          {signs.add}
        </button>
      </span>
    );
  });
}
