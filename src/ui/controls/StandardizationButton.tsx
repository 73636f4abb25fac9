import { Button } from '@mantine/core';
import { useTexts } from '../useTexts';

/** Opens what standardization does to the data of the active variant. */
export function StandardizationButton({ open }: { open(): void }) {
  const texts = useTexts().standardization;
  return (
    <Button variant="default" size="compact-xs" onClick={open}>
      {texts.open}
    </Button>
  );
}
