import { Button } from '@mantine/core';
import { useState } from 'react';
import type { NetworkFiles as Files } from '../../store/savedRun/savedRun';
import { fileName, saveFile } from '../export/saveFile';
import { useActions, usePlaygroundStore, useTexts } from '../usePlayground';
import classes from './code.module.css';

type Named = [name: string, content: string | Uint8Array];

/** Saves a variant's network where it stands, in the form that is chosen. */
export function NetworkFiles({ variant }: { variant: number }) {
  const { code: texts } = useTexts();
  const { savedNetwork } = useActions();
  const { getState } = usePlaygroundStore();
  const [fault, setFault] = useState('');
  const named = (extension: string): string => fileName(getState(), 'network', extension);

  async function save(choose: (files: Files) => Named[] | null): Promise<void> {
    const files = await savedNetwork(variant);
    const chosen = files && choose(files);
    setFault(files === null ? texts.notStanding : chosen === null ? texts.notDense : '');
    for (const [name, content] of chosen ?? []) {
      saveFile(name, new Blob([content as string | Uint8Array<ArrayBuffer>]));
    }
  }

  return (
    <div className={classes.choices}>
      <span>{texts.network}</span>
      <Button size="xs" onClick={() => save(({ tensors }) => [[named('safetensors'), tensors]])}>
        {texts.networkForms.tensors}
      </Button>
      <Button size="xs" onClick={() => save(({ json }) => [[named('json'), json]])}>
        {texts.networkForms.json}
      </Button>
      <Button size="xs" onClick={() => save(modelFiles)}>
        {texts.networkForms.model}
      </Button>
      <span role="status">{fault}</span>
    </div>
  );
}

/** The first file names the second one. */
function modelFiles({ model }: Files): Named[] | null {
  if ('reason' in model) return null;
  return [
    ['model.json', model.json],
    ['weights.bin', model.weights],
  ];
}
