import type { Playground } from '../../store/playground';
import type { LayerInspection } from '../../store/run/timeTravel';
import { earlierStep, type LayerAddress } from '../../store/run/timeTravel';
import type { PageState } from '../run/runTypes';
import { latestStep } from '../run/shownRecords';

/** Milliseconds between two questions: numbers that change faster are not read. */
const interval = 250;

/**
 * Asks for a layer at once, and again whenever the shown step is another one, a few times a second at
 * the most. Returns what ends it.
 */
export function followInspection(
  { getState, subscribe }: Playground,
  place: LayerAddress,
  take: (inspection: LayerInspection) => void,
): () => void {
  let asked: string | null = null;
  let isResting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function ask(): Promise<void> {
    const inspection = await getState().inspect(place);
    if (inspection !== null && !isOver) take(inspection);
  }

  function check(): void {
    const key = shownKey(getState());
    if (isOver || isResting || key === asked) return;
    asked = key;
    isResting = true;
    const rest = (): void => {
      timer = setTimeout(() => {
        isResting = false;
        check();
      }, interval);
    };
    // If the worker dies meanwhile, the restart tells so.
    ask().then(rest, rest);
  }

  const unsubscribe = subscribe(check);
  check();
  return () => {
    isOver = true;
    clearTimeout(timer);
    unsubscribe();
  };
}

/** Another one where other numbers are to be seen: of another run, another step, other settings. */
function shownKey(state: PageState): string {
  const { variants, phase } = state;
  const step = earlierStep(state);
  return [step ?? `live ${latestStep(variants)}`, phase === 'building'].join(' ');
}
