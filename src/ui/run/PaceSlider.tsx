import type { Pace } from '../../store/playgroundState';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';

/** What the pace slider offers, from slow to fast. */
const speeds = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const paces: Pace[] = [...speeds, 'slowStart', 'fastest'];

export function PaceSlider() {
  const texts = useTexts().page;
  const pace = usePlayground(({ page }) => page.pace);
  const setPace = usePlayground((state) => state.setPace);
  return (
    <label className="pace">
      <span>{texts.pace}</span>
      <input
        type="range"
        min={0}
        max={paces.length - 1}
        value={placeOf(pace)}
        aria-valuetext={texts.paceOf(pace)}
        title={texts.paceOf(pace)}
        onChange={(event) => void setPace(paces[Number(event.currentTarget.value)])}
      />
      <span className="pace-value" aria-hidden>
        {texts.paceOf(pace)}
      </span>
    </label>
  );
}

/** A link may name a speed between those of the slider: it stands at the nearest. */
function placeOf(pace: Pace): number {
  if (typeof pace !== 'number') return paces.indexOf(pace);
  const distances = speeds.map((speed) => Math.abs(Math.log(speed / pace)));
  return distances.indexOf(Math.min(...distances));
}
