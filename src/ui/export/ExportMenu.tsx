import { Button } from '@mantine/core';
import { formatQuery } from '../../spec/link/query';
import { useFirstTexts, usePlaygroundStore } from '../usePlayground';
import { ChoicePopover } from './ChoicePopover';
import { useOfferedFigures } from './offeredFigures';
import { exportedRuns, recordsJson } from './records';
import { recordsCsv, stepsCsv } from './recordsCsv';
import { chosenFile, fileName, saveFile } from './saveFile';

/** Saves the records of all variants and pins as files. */
export function ExportMenu() {
  const { exporting: texts } = useFirstTexts();
  const { getState } = usePlaygroundStore();
  const figures = useOfferedFigures();
  const saveCsv = (name: string, tableOf: typeof recordsCsv): void => {
    const state = getState();
    const text = tableOf(exportedRuns(state));
    saveFile(fileName(state, name, 'csv'), new Blob([text], { type: 'text/csv' }));
  };
  const saveJson = async (): Promise<void> => {
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
    const file = await chosenFile('.safetensors');
    if (file !== null) await getState().openRun(file);
  };
  return (
    <ChoicePopover
      label={texts.open}
      button={(props) => (
        <Button {...props} size="xs">
          {texts.open}
        </Button>
      )}
      choices={() => [
        { name: texts.saveRun, choose: () => void saveRun().catch(() => undefined) },
        { name: texts.openRun, choose: () => void openRun().catch(() => undefined) },
        { name: texts.csv, choose: () => saveCsv('records', recordsCsv) },
        { name: texts.stepsCsv, choose: () => saveCsv('steps', stepsCsv) },
        { name: texts.json, choose: () => void saveJson().catch(() => undefined) },
        ...figures
          .filter((figure) => figure.isShown())
          .flatMap(({ title, save }) => [
            { name: texts.figurePng(title), choose: () => save('png') },
            { name: texts.figureSvg(title), choose: () => save('svg') },
          ]),
      ]}
      note={texts.note}
    />
  );
}
