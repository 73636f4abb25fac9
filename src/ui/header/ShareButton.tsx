import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useState } from 'react';
import { formatQuery } from '../../spec/link/query';
import { PopoverOf } from '../popover/PopoverOf';
import popover from '../popover.module.css';
import { useFirstTexts, usePlayground } from '../usePlayground';

/** Milliseconds that the confirmation stays. */
const confirmation = 4_000;

/** Copies the lab's link. */
export function ShareButton() {
  const texts = useFirstTexts().page;
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
  const texts = useFirstTexts().page;
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
    <PopoverOf
      opened={copied || error !== null}
      close={reset}
      position="bottom-end"
      width={340}
      withArrow
      role="status"
      button={(props) => (
        <Button {...props} size="xs" onClick={share}>
          {label}
        </Button>
      )}
    >
      <p className={popover.title}>{copied ? texts.shareCopied : texts.shareByHand}</p>
      <TextInput
        readOnly
        aria-label={texts.shareByHand}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
      />
    </PopoverOf>
  );
}
