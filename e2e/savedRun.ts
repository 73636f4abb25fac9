import { readFile } from 'node:fs/promises';
import { type Download, expect, type Page } from '@playwright/test';
import { button } from './playground';

/** Saves the run that the page shows, and returns the file. */
export async function saveRun(page: Page): Promise<Buffer> {
  await button(page, 'Export').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save this run, to go on later').click(),
  ]);
  return bytesOf(download);
}

export async function bytesOf(download: Download): Promise<Buffer> {
  expect(download.suggestedFilename()).toMatch(/\.safetensors$/);
  return readFile(await download.path());
}

/** Lets a file fall on the page, as from the desktop. */
export async function dropFile(page: Page, name: string, content: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, bytes]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(bytes)], fileName));
      return dropped;
    },
    [name, [...content]] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}
