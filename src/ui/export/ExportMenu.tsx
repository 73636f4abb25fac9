import { Button } from '@mantine/core';
import { formatQuery } from '../../spec/link/query';
import { isBuilt } from '../../store/run/run';
import { useFirstTexts, usePlayground, usePlaygroundStore } from '../usePlayground';
import { ChoicePopover } from './ChoicePopover';
import { useOfferedFigures } from './offeredFigures';
import { chosenFiles, fileName, saveFile } from './saveFile';

/** Saves the records of all variants and pins as files. */
export function ExportMenu({ openCode }: { openCode(): void }) {
  const { exporting: texts } = useFirstTexts();
  const { getState } = usePlaygroundStore();
  const figures = useOfferedFigures();
  const saveCsv = async (name: string, table: 'recordsCsv' | 'stepsCsv'): Promise<void> => {
    const [{ exportedRuns }, tables] = await Promise.all([
      import('./records'),
      import('./recordsCsv'),
    ]);
    const state = getState();
    const text = tables[table](exportedRuns(state));
    saveFile(fileName(state, name, 'csv'), new Blob([text], { type: 'text/csv' }));
  };
  const saveJson = async (): Promise<void> => {
    const { exportedRuns, recordsJson } = await import('./records');
    const { phase, digests: ask } = getState();
    // While it trains the parameters are those of a later step than the records.
    const digests = phase === 'paused' || phase === 'ended' ? await ask() : [];
    const state = getState();
    const { origin, pathname } = window.location;
    const link = `${origin}${pathname}?${formatQuery(state.lab)}`;
    const text = recordsJson(exportedRuns(state), { link, digests });
    saveFile(fileName(state, 'records', 'json'), new Blob([text], { type: 'application/json' }));
  };
  const saveRun = async (): Promise<void> => {
    const saved = await getState().savedRun();
    if (saved !== null) saveFile(fileName(getState(), 'run', 'safetensors'), saved);
  };
  const openRun = async (): Promise<void> => {
    const files = await chosenFiles('.safetensors,.json,.bin', true);
    if (files.length > 0) await getState().openRun(files);
  };
  const isOwn = usePlayground(({ lab: { base } }) => base.data === 'csv' || base.data === 'idx');
  return (
    <ChoicePopover
      label={texts.open}
      button={(props) => (
        <Button {...props} size="xs">
          {texts.open}
        </Button>
      )}
      choices={() => [
        ...(isBuilt(getState().phase)
          ? [
              { name: texts.code, choose: openCode },
              { name: texts.saveRun, choose: () => settle(saveRun()) },
            ]
          : []),
        { name: texts.openRun, choose: () => settle(openRun()) },
        { name: texts.csv, choose: () => settle(saveCsv('records', 'recordsCsv')) },
        { name: texts.stepsCsv, choose: () => settle(saveCsv('steps', 'stepsCsv')) },
        { name: texts.json, choose: () => settle(saveJson()) },
        ...figures
          .filter((figure) => figure.isShown())
          .flatMap(({ title, save }) => [
            { name: texts.figurePng(title), choose: () => save('png') },
            { name: texts.figureSvg(title), choose: () => save('svg') },
          ]),
      ]}
      note={isOwn ? `${texts.ownRows} ${texts.note}` : texts.note}
    />
  );
}

/** If the worker dies meanwhile, its restart is told. */
function settle(saving: Promise<void>): void {
  saving.catch(() => undefined);
}
