import { Kbd } from '@mantine/core';
import { useTexts } from '../usePlayground';
import { Dialog, type Opened } from './Dialog';
import classes from './dialog.module.css';

export function HelpDialog({ opened, close }: Opened) {
  const { help } = useTexts();
  return (
    <Dialog title={help.title} size="lg" opened={opened} close={close}>
      <p>{help.intro}</p>
      <h3>{help.pictureTitle}</h3>
      <Definitions entries={help.picture} />
      <h3>{help.keysTitle}</h3>
      <dl className={classes.keys}>
        {help.keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>{help.definitionsTitle}</h3>
      <Definitions entries={help.definitions} />
    </Dialog>
  );
}

function Definitions({ entries }: { entries: { term: string; text: string }[] }) {
  return (
    <dl className={classes.definitions}>
      {entries.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
