import * as v from 'valibot';
import { attempt } from './attempt';
import type { Axes, AxesState } from './axes';
import type { Playground } from './playground';

const key = 'axes';
const kind = v.picklist(['linear', 'log']);
const axesSchema = v.object({ loss: v.nullable(kind), steps: kind });

type Store = Pick<Storage, 'getItem' | 'setItem'>;
type Kept = Pick<Playground, 'subscribe'> & { setState(state: AxesState): void };

/**
 * Chosen axes are those of the next visit too. A browser that keeps nothing forgets them with the page.
 *
 * @param open throws where the browser forbids its store
 */
export function keepAxes(playground: Kept, open: () => Store): void {
  const axes = readAxes(attempt(() => open().getItem(key)));
  if (axes !== null) playground.setState({ axes });
  playground.subscribe(({ axes }, former) => {
    if (axes !== former.axes) attempt(() => open().setItem(key, JSON.stringify(axes)));
  });
}

/** Returns null where the text is none that was kept. */
function readAxes(text: string | null): Axes | null {
  if (text === null) return null;
  const parsed = v.safeParse(
    axesSchema,
    attempt(() => JSON.parse(text)),
  );
  return parsed.success ? parsed.output : null;
}
