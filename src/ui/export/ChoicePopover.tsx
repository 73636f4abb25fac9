import { type ReactElement, useState } from 'react';
import { type OpenerProps, PopoverOf } from '../popover/PopoverOf';
import classes from './export.module.css';

interface Choice {
  name: string;
  choose(): void;
}

interface Props {
  label: string;
  /** The button that opens it. */
  button(props: OpenerProps & { onClick(): void }): ReactElement;
  /** A function is asked when it is opened. */
  choices: readonly Choice[] | (() => readonly Choice[]);
  note?: string;
}

/** A few things to do, beneath the button that offers them. */
export function ChoicePopover({ label, button, choices, note }: Props) {
  const [opened, setOpened] = useState(false);
  return (
    <PopoverOf
      opened={opened}
      close={() => setOpened(false)}
      position="bottom-end"
      trapFocus
      returnFocus
      label={label}
      className={classes.choices}
      button={(props) => button({ ...props, onClick: () => setOpened(!opened) })}
    >
      {(typeof choices === 'function' ? (opened ? choices() : []) : choices).map(
        ({ name, choose }) => (
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
        ),
      )}
      {note !== undefined && <p className={classes.note}>{note}</p>}
    </PopoverOf>
  );
}
