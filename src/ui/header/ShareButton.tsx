import { Button, Popover, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { formatQuery } from '../../spec/link/query';
import popover from '../popover.module.css';
import { usePlayground, useTexts } from '../usePlayground';

/** Milliseconds that the confirmation stays. */
const confirmation = 4_000;

/** Copies the lab's link. */
export function ShareButton() {
  const texts = useTexts().page;
  const lab = usePlayground((state) => state.lab);
  return <CopyLinkButton label={texts.share} query={() => formatQuery(lab)} />;
}

interface CopyProps {
  label: string;
  /** Returns what the link says after its question mark. */
  query(): string;
}

/** Copies a link; where the browser forbids that, shows it to be copied by hand. */
export function CopyLinkButton({ label, query: queryOf }: CopyProps) {
  const texts = useTexts().page;
  const { copy, copied, error, reset } = useClipboard({ timeout: confirmation });
  const [link, setLink] = useState('');
  const share = (): void => {
    const query = queryOf();
    const { origin, pathname } = window.location;
    const next = `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
    setLink(next);
    copy(next);
  };
  return (
    <Popover
      opened={copied || error !== null}
      onChange={(opened) => !opened && reset()}
      position="bottom-end"
      width={340}
      withArrow
    >
      <Popover.Target>
        <Button size="xs" onClick={share}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="status">
        <p className={popover.title}>{copied ? texts.shareCopied : texts.shareByHand}</p>
        <TextInput
          readOnly
          aria-label={texts.shareByHand}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
