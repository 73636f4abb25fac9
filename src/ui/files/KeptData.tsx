import { Button, Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OwnDataName } from '../../spec/datasets';
import { useActions, usePlayground, useTexts } from '../usePlayground';
import classes from './table.module.css';

interface Props {
  name: OwnDataName;
  /** Is called when the kept data are used. */
  done(): void;
}

type Kept = Awaited<ReturnType<ReturnType<typeof useActions>['keptData']>>;

/** Says where a person's own data are kept, and deletes them there or uses them again. */
export function KeptData({ name, done }: Props) {
  const { keptData: texts } = useTexts();
  const { keptData, takeKeptData, deleteKeptData } = useActions();
  const isUsed = usePlayground(({ lab }) => lab.base.data === name);
  const [kept, setKept] = useState<Kept>(null);
  const [told, setTold] = useState<'deleted' | 'notDeleted' | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void keptData(name).then((found) => isCurrent && setKept(found));
    return () => {
      isCurrent = false;
    };
  }, [name, keptData]);
  const remove = async (): Promise<void> => {
    try {
      await deleteKeptData(name);
      setKept(null);
      setTold('deleted');
    } catch {
      setTold('notDeleted');
    }
  };
  if (kept === null && told === null) return null;
  return (
    <section aria-label={texts.title} className={classes.limits}>
      {kept === 'forbidden' && <p>{texts.forbidden}</p>}
      {kept !== null && kept !== 'forbidden' && (
        <>
          <p>{texts.kept(kept.fileNames, kept.bytes)}</p>
          <Group gap="xs">
            {!isUsed && (
              <Button size="compact-sm" onClick={() => void takeKeptData(name).then(done)}>
                {texts.use}
              </Button>
            )}
            <Button size="compact-sm" onClick={() => void remove()}>
              {texts.delete}
            </Button>
          </Group>
        </>
      )}
      <p role="status">{told !== null && texts[told]}</p>
    </section>
  );
}
