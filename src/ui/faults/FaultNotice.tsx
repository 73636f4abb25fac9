import { Button } from '@mantine/core';
import { useTexts } from '../useTexts';
import classes from './faults.module.css';

interface Props {
  title: string;
  text: string;
  message: string;
  /** Null where there is nothing that could be shown again by itself. */
  retry: (() => void) | null;
}

/** Says what cannot be shown and why, and offers what may help. */
export function FaultNotice({ title, text, message, retry }: Props) {
  const { faults: texts } = useTexts();
  return (
    <div role="alert" className={classes.fault}>
      <h2 className={classes.title}>{title}</h2>
      <p>{text}</p>
      <p className={classes.message}>{message}</p>
      <p>{texts.kept}</p>
      <div className={classes.buttons}>
        {retry !== null && (
          <Button variant="default" size="xs" onClick={retry}>
            {texts.retry}
          </Button>
        )}
        <Button variant="default" size="xs" onClick={() => window.location.reload()}>
          {texts.reload}
        </Button>
      </div>
    </div>
  );
}
