import type { Texts } from '../../i18n/dictionaries';
import { formatCount } from '../../i18n/number';
import type { EngineReason, VariantView } from '../../store/run/run';
import popover from '../popover.module.css';
import { useTexts } from '../usePlayground';

interface Props extends Pick<VariantView, 'engine' | 'note'> {
  renderer: string | undefined;
  reason: EngineReason;
}

/** Tells which engine trains, why, and what to mind about it. */
export function EngineDetails({ engine, note, renderer, reason }: Props) {
  const texts = useTexts().engineDetails;
  return (
    <>
      <p className={popover.text}>{texts.about[engine]}</p>
      <p className={popover.text}>{wordsOf(reason, texts.reasons)}</p>
      {note !== null && <p className={popover.text}>{texts.notes[note]}</p>}
      {renderer && <p className={popover.text}>{texts.renderer(renderer)}</p>}
    </>
  );
}

function wordsOf(reason: EngineReason, texts: Texts['engineDetails']['reasons']): string {
  if (reason.kind !== 'measured') return texts[reason.kind];
  const { wasm, webgl } = reason.stepsPerSecond;
  return texts.measured(formatCount(wasm), formatCount(webgl));
}
