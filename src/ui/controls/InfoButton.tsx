import { Popover } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import classes from './fields.module.css';

const infoSign = 'i';

/** An (i) that opens a text. It is named by text, not by a label: only a control itself is labelled by its name. */
export function InfoButton({ name, children }: { name: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  // The popover itself hears Escape only once the focus has come to it.
  const closeByKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') setOpened(false);
  };
  return (
    <Popover
      width={360}
      position="bottom-start"
      withArrow
      shadow="md"
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.about}
          onClick={() => setOpened(!opened)}
          onKeyDown={closeByKey}
        >
          <span className="visually-hidden">{name}</span>
          <span aria-hidden="true">{infoSign}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.aboutText}>{children}</Popover.Dropdown>
    </Popover>
  );
}
