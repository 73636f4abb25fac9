import { Popover } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import classes from './export.module.css';

interface Props {
  label: string;
  /** The button that opens it. */
  target(toggle: () => void): ReactElement;
  choices: readonly { name: string; choose(): void }[];
  note?: string;
}

/** A few things to do, beneath the button that offers them. */
export function ChoicePopover({ label, target, choices, note }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>{target(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown aria-label={label} className={classes.choices}>
        {choices.map(({ name, choose }) => (
          <button
            key={name}
            type="button"
            className={classes.choice}
            // Escape closes this alone, not the dialog that it is opened from.
            data-mantine-stop-propagation="true"
            onClick={() => {
              setOpened(false);
              choose();
            }}
          >
            {name}
          </button>
        ))}
        {note !== undefined && <p className={classes.note}>{note}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}
