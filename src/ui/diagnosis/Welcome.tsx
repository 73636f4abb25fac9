import { CloseButton } from '@mantine/core';
import { useActions, useFigureTexts, usePlayground } from '../usePlayground';
import classes from './diagnosis.module.css';

interface Props {
  /** Moves the focus to where reading goes on. */
  leave(): void;
}

/** Says to newcomers what this page is; closed, it is gone for good. */
export function Welcome({ leave }: Props) {
  const { welcome: texts } = useFigureTexts().diagnosis;
  const isShown = usePlayground(({ welcome }) => welcome === 'shown');
  const { closeWelcome } = useActions();
  if (!isShown) return null;
  const close = (): void => {
    leave();
    closeWelcome();
  };
  return (
    <aside
      className={classes.welcome}
      aria-label={texts.title}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div className={classes.welcomeHead}>
        <strong>{texts.title}</strong>
        <CloseButton size="sm" aria-label={texts.close} title={texts.close} onClick={close} />
      </div>
      <p>{texts.text}</p>
    </aside>
  );
}
