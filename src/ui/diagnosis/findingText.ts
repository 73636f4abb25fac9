import type { Finding } from '../../diagnosis/diagnose';
import type { FigureTexts } from '../../i18n/dictionaries';
import type { Remedy } from '../../store/diagnosis/remedies';

type Id = Finding['id'];
type Numbers = { [F in Finding as F['id']]: F['numbers'] };
/** Every finding has a text that takes its numbers, and some say more to whoever asks why. */
type Sentences = {
  [K in Id]: {
    title: string;
    text(numbers: Numbers[K]): string;
    why?: (numbers: Numbers[K]) => string;
  };
};

export function findingTitle(id: Id, { diagnosis }: FigureTexts): string {
  return diagnosis.findings[id].title;
}

/** The finding with its evidence, in four lines of the column at the most. */
export function findingText(finding: Finding, texts: FigureTexts): string {
  return sentenceOf(finding, texts.diagnosis.findings);
}

/** Tells what it comes from, and further numbers; null where the finding says all. */
export function findingReason(finding: Finding, texts: FigureTexts): string | null {
  return reasonOf(finding, texts.diagnosis.findings);
}

function sentenceOf<K extends Id>(finding: { id: K; numbers: Numbers[K] }, sentences: Sentences) {
  return sentences[finding.id].text(finding.numbers);
}

function reasonOf<K extends Id>(finding: { id: K; numbers: Numbers[K] }, sentences: Sentences) {
  return sentences[finding.id].why?.(finding.numbers) ?? null;
}

/** Names the parameters that the remedy changes, with their new values. */
export function remedyText({ key, changes }: Remedy, { diagnosis }: FigureTexts): string {
  return diagnosis.remedies[key](changes);
}
