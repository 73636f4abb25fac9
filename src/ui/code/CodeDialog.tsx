import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { notebookOf, programCells } from '../../codegen/code';
import type { CodeSource } from '../../codegen/codeSource';
import { type Framework, frameworks, hasNotebook } from '../../codegen/framework';
import { type CodeLimit, codeLimits } from '../../codegen/limits';
import { variantNames, variantSpecs } from '../../spec/lab';
import { namesOf } from '../../spec/table';
import type { StartFiles } from '../../store/data/dataSlice';
import { Dialog, type Opened } from '../dialogs/Dialog';
import { saveFile } from '../export/saveFile';
import { Segments } from '../Segments';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './code.module.css';
import { HighlightedCode } from './HighlightedCode';
import { NetworkFiles } from './NetworkFiles';
import { NotebookText } from './NotebookText';

/** Lines of 100 characters fit. */
const dialogWidth = 920;

/** Shows the experiment of the active variant as a program, to be copied or saved with the files that it reads. */
export function CodeDialog({ opened, close }: Opened) {
  const { code: texts } = useTexts();
  const variant = usePlayground((state) => state.activeVariant);
  const files = useStartFiles(opened, variant);
  return (
    <Dialog
      title={texts.title(variantNames[variant])}
      size={dialogWidth}
      opened={opened}
      close={close}
    >
      {files !== null && <Program files={files} variant={variant} />}
    </Dialog>
  );
}

function Program({ files, variant }: { files: StartFiles; variant: number }) {
  const { code: texts } = useTexts();
  const source = useCodeSource(files, variant);
  const [framework, setFramework] = useState<Framework>('pytorch');
  const [form, setForm] = useState<'script' | 'notebook'>('script');
  const { copy, copied, error } = useClipboard();
  const sentences: Record<CodeLimit, string> = texts.limits;
  const asNotebook = form === 'notebook' && hasNotebook(framework);
  const cells = useMemo(
    () => programCells(source, framework, asNotebook ? 'notebook' : 'script'),
    [source, framework, asNotebook],
  );
  const file = (): string => (asNotebook ? notebookOf(source, framework) : cells[0].text);
  const save = (name: string, text: string): void => saveFile(name, new Blob([text]));
  const extension = framework === 'tensorflowjs' ? 'mjs' : 'py';
  const { rows } = files;
  return (
    <div className={classes.program}>
      <p>{texts.intro}</p>
      <div className={classes.choices}>
        <Segments
          label={texts.framework}
          options={frameworks.map((value) => ({ value, label: texts.frameworks[value] }))}
          value={framework}
          onChange={setFramework}
        />
        {hasNotebook(framework) && (
          <Segments
            label={texts.form}
            options={namesOf(texts.forms).map((value) => ({ value, label: texts.forms[value] }))}
            value={form}
            onChange={setForm}
          />
        )}
      </div>
      <details>
        <summary>{texts.differences}</summary>
        <ul>
          {codeLimits(source, framework).map((limit) => (
            <li key={limit}>{sentences[limit]}</li>
          ))}
        </ul>
      </details>
      <div className={classes.choices}>
        <Button size="xs" onClick={() => copy(file())}>
          {copied ? texts.copied : texts.copy}
        </Button>
        <Button
          size="xs"
          onClick={() => save(`experiment.${asNotebook ? 'ipynb' : extension}`, file())}
        >
          {texts.save}
        </Button>
        <Button size="xs" onClick={() => save('weights.json', files.weights)}>
          {texts.saveWeights}
        </Button>
        {rows !== null && (
          <Button size="xs" onClick={() => save('data.csv', rows)}>
            {texts.saveData}
          </Button>
        )}
        <span role="status">{error !== null && texts.notCopied}</span>
      </div>
      <NetworkFiles variant={variant} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys. */}
      <section className={classes.listing} aria-label={texts.listing} tabIndex={0}>
        {cells.map(({ kind, text }) =>
          kind === 'code' ? (
            <HighlightedCode
              key={text}
              text={text}
              language={framework === 'tensorflowjs' ? 'javascript' : 'python'}
            />
          ) : (
            <NotebookText key={text} text={text} />
          ),
        )}
      </section>
    </div>
  );
}

/** Returns what the program is written from, with the norms of the run's own step 0. */
function useCodeSource({ data }: StartFiles, variant: number): CodeSource {
  const lab = usePlayground((state) => state.lab);
  const view = usePlayground(({ variants }) => variants[variant]);
  const { initial, start, interventions } = view ?? {};
  return useMemo(() => {
    const spec = variantSpecs(lab)[variant];
    const isStart =
      start !== undefined && shapesStepZero.every((name) => start.spec[name] === spec[name]);
    return {
      spec,
      data,
      norms: isStart ? (initial?.gradientNorms ?? null) : null,
      isChangedByHand: (interventions ?? []).length > 0,
    };
  }, [lab, variant, data, initial, start, interventions]);
}

/** Settings of a running network that its gradients of step 0 depend on. */
const shapesStepZero = ['dropout', 'dropouts', 'mixup', 'augment'] as const;

/** Asks for the files when the dialog is opened; null until they are there. */
function useStartFiles(opened: boolean, variant: number): StartFiles | null {
  const { startFiles } = useActions();
  const phase = usePlayground((state) => state.phase === 'building');
  const lab = usePlayground((state) => state.lab);
  const [files, setFiles] = useState<StartFiles | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another lab has other files.
  useEffect(() => {
    if (!opened) return;
    let isCurrent = true;
    setFiles(null);
    startFiles(variant).then(
      (found) => isCurrent && setFiles(found),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [opened, variant, startFiles, lab, phase]);
  return files;
}
