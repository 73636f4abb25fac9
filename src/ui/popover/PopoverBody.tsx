import '@mantine/core/styles/Popover.css';
import { Popover, type PopoverProps } from '@mantine/core';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useState } from 'react';

export interface Placing
  extends Pick<PopoverProps, 'position' | 'returnFocus' | 'trapFocus' | 'width' | 'withArrow'> {
  opened: boolean;
  close(): void;
  /** Describes the body where it is not named by its button. */
  label?: string;
  role?: 'status';
  className?: string;
  children: ReactNode;
}

interface Props extends Placing {
  id: string;
  target: HTMLButtonElement | null;
}

/** Tells the body's styles how high it can be. */
const withRoom: PopoverProps['middlewares'] = {
  flip: true,
  shift: true,
  size: {
    apply({ availableHeight, elements }) {
      elements.floating.style.setProperty('--room', `${Math.floor(availableHeight)}px`);
    },
  },
};

/** Stands beneath a button that is drawn elsewhere. */
export function PopoverBody({
  target,
  opened,
  close,
  label,
  role,
  className,
  children,
  ...placing
}: Props) {
  // Mantine keeps where the focus was when it opens, but not when it begins open.
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  return (
    <Popover
      {...placing}
      middlewares={withRoom}
      shadow="md"
      opened={opened && isMounted}
      onChange={(isOpen) => !isOpen && close()}
    >
      <Popover.Target>
        <Elsewhere element={target} />
      </Popover.Target>
      <Popover.Dropdown aria-label={label} role={role} className={className}>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Tells the popover of an element that others draw. */
function Elsewhere({
  element,
  ref,
}: {
  element: HTMLElement | null;
  ref?: Ref<HTMLElement | null>;
}) {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => element, [element]);
  return null;
}
