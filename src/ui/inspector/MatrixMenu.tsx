import { useClipboard } from '@mantine/hooks';
import { ChoicePopover } from '../export/ChoicePopover';
import { fileName, saveFile } from '../export/saveFile';
import { usePlaygroundStore, useTexts } from '../usePlayground';
import classes from './matrix.module.css';
import { type MatrixOrigin, matrixCsv, matrixJson, type RowNames } from './matrixFile';
import type { ParameterMatrix } from './parameterMatrix';

interface Props {
  matrix: ParameterMatrix;
  names: RowNames;
  origin: MatrixOrigin;
}

const types = { csv: 'text/csv', json: 'application/json' } as const;
type FileKind = keyof typeof types;

/** Copies or saves a layer's parameters as they are shown. */
export function MatrixMenu({ matrix, names, origin }: Props) {
  const { inspector: texts } = useTexts();
  const { getState } = usePlaygroundStore();
  const clipboard = useClipboard();
  const textOf = {
    csv: () => matrixCsv(matrix, names),
    json: () => matrixJson(matrix, origin),
  };
  const save = (kind: FileKind): void => {
    const what = `weights ${origin.variant} layer ${origin.layer}`;
    saveFile(fileName(getState(), what, kind), new Blob([textOf[kind]()], { type: types[kind] }));
  };
  const kinds: FileKind[] = ['csv', 'json'];
  return (
    <>
      <ChoicePopover
        label={texts.matrix.take}
        button={(props) => (
          <button {...props} type="button" className={classes.tool}>
            {texts.matrix.take}
          </button>
        )}
        choices={[
          ...kinds.map((kind) => ({
            name: texts.matrix.copy[kind],
            choose: () => clipboard.copy(textOf[kind]()),
          })),
          ...kinds.map((kind) => ({ name: texts.matrix.save[kind], choose: () => save(kind) })),
        ]}
      />
      {clipboard.error !== null && <span role="alert">{texts.matrix.notCopied}</span>}
      {clipboard.copied && <span role="status">{texts.matrix.copied}</span>}
    </>
  );
}
