import type { PlaygroundState } from '../../store/playgroundState';
import { latestStep } from '../run/shownRecords';

/** Milliseconds after which a browser has surely begun to read what it saves. */
const readingTime = 30_000;

/** Saves what the page has made, without a server. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readingTime);
}

/** Asks for files, one or `multiple` at once; none where a person chooses none. */
export function chosenFiles(accept: string, multiple: boolean): Promise<File[]> {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept, multiple });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

type Run = Pick<PlaygroundState, 'lab' | 'variants'>;

/** Names a file by the experiment, what it holds, and how far the run is: `residual-ladder-loss-step-150.svg`; `…-edited-…` where a variant was changed by hand. */
export function fileName({ lab, variants }: Run, what: string, extension: string): string {
  const slug = what
    .toLowerCase()
    .replaceAll('×', 'by')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const experiment = [
    lab.preset ?? 'experiment',
    ...(variants.some(({ interventions }) => interventions.length > 0) ? ['edited'] : []),
  ].join('-');
  return `${experiment}-${slug}-step-${latestStep(variants)}.${extension}`;
}
