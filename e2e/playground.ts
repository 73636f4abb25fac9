import { expect, type Page } from '@playwright/test';
import type { ProgramInterface, VariantSnapshot } from '../src/store/programInterface';

declare global {
  interface Window {
    playground: ProgramInterface;
  }
}

/** Opens the page with a link and waits until its step 0 is shown. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/${query === '' ? '' : `?${query}`}`);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => 'playground' in window);
  await page.evaluate(() => window.playground.ready());
}

export function snapshot(page: Page): Promise<VariantSnapshot[]> {
  return page.evaluate(() => window.playground.snapshot());
}

/** Waits until every variant has come to a step. */
export async function reachStep(page: Page, step: number): Promise<void> {
  await expect
    .poll(async () => Math.min(...(await snapshot(page)).map((variant) => variant.step)), {
      timeout: 90_000,
    })
    .toBeGreaterThanOrEqual(step);
}

export const settingsGroups = ['data', 'network', 'regularization', 'optimization'] as const;

/** Shows all settings of a group, and its buttons. */
export async function showAll(page: Page, group: (typeof settingsGroups)[number]): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^all \\d+ ${group} settings`) }).click();
}

/** Sets a slider by its accessible name. */
export async function slide(page: Page, name: string, value: number): Promise<void> {
  await page.getByRole('slider', { name, exact: true }).fill(String(value));
}

/** Chooses by the choice's accessible name and the text that a person reads. */
export async function choose(page: Page, name: string, label: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).selectOption({ label });
}

/** Types a number, as with the Enter key. */
export async function type(page: Page, name: string, value: string): Promise<void> {
  const field = page.getByLabel(name, { exact: true });
  await field.fill(value);
  await field.press('Enter');
}

/** Shows other numbers of the layers, under the network. */
export async function showDepthTab(
  page: Page,
  name: 'Gradient' | 'Forward' | 'Backward' | 'Before training' | 'Layers',
): Promise<void> {
  const tabs = page.getByRole('radiogroup', { name: 'Shown for each layer' });
  await tabs.getByText(name, { exact: true }).click();
  await expect(tabs.getByRole('radio', { name, exact: true })).toBeChecked();
}

/** Shows another part of the page on a phone; the settings come as a sheet over it. */
export async function showPart(
  page: Page,
  name: 'Network' | 'Curves' | 'Guide' | 'Settings',
): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of the page' });
  const part = parts.getByRole('button', { name, exact: true });
  await part.click();
  await expect(part).toHaveAttribute('aria-pressed', 'true');
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });
