import { Button, Popover, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatQuery } from '../../spec/link/query';
import popover from '../popover.module.css';
import { usePlayground } from '../usePlayground';
import { useTexts } from '../useTexts';

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
  /** Of the link. */
  query(): string;
}

/** Copies a link; where the browser forbids that, shows it to be copied by hand. */
export function CopyLinkButton({ label, query: queryOf }: CopyProps) {
  const texts = useTexts().page;
  const [shared, setShared] = useState<{ link: string; isCopied: boolean } | null>(null);
  useEffect(() => {
    if (shared?.isCopied !== true) return;
    const timer = setTimeout(() => setShared(null), confirmation);
    return () => clearTimeout(timer);
  }, [shared]);

  const share = async (): Promise<void> => {
    const query = queryOf();
    const { origin, pathname } = window.location;
    const link = `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
    const isCopied = await copy(link);
    setShared({ link, isCopied });
  };

  return (
    <Popover
      opened={shared !== null}
      onChange={(opened) => !opened && setShared(null)}
      position="bottom-end"
      width={340}
      withArrow
    >
      <Popover.Target>
        <Button variant="default" size="xs" onClick={() => void share()}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown role="status">
        <p className={popover.title}>{shared?.isCopied ? texts.shareCopied : texts.shareByHand}</p>
        <TextInput
          size="xs"
          readOnly
          aria-label={texts.shareByHand}
          value={shared?.link ?? ''}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
