import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../useTexts';
import { VerificationDialog } from './VerificationDialog';

/** Opens the proof that the gradient that is shown is computed right. */
export function VerificationButton() {
  const { verification: texts } = useTexts();
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-xs" fw={500} onClick={() => setOpened(true)}>
        {texts.open}
      </Button>
      <VerificationDialog opened={opened} close={() => setOpened(false)} />
    </>
  );
}
