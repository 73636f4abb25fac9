import { expect, type Page, test } from '@playwright/test';
import { button, open, slide } from './playground';

/** A finger needs so many pixels. */
const thumb = 44;

const sheet = (page: Page) => page.getByRole('complementary', { name: 'Controls' });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the page' }).getByRole('button', { name });

/**
 * Returns the names of visible buttons and fields that are too small for a finger. A radio or a switch is
 * touched on its label; the columns of the network are as wide as its layers are.
 */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((size) => {
    const targets = document.querySelectorAll<HTMLElement>('button, input, select, summary');
    return [...targets].flatMap((target) => {
      const label =
        target instanceof HTMLInputElement && /radio|checkbox/.test(target.type)
          ? (target.labels?.[0]?.closest<HTMLElement>('[class*="Switch-root"]') ??
            target.labels?.[0] ??
            target)
          : target;
      if (!label.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const { width, height } = label.getBoundingClientRect();
      const isColumn = target.closest('[class*="columns"]') !== null;
      if (height >= size - 0.5 && (isColumn || width >= size - 0.5)) return [];
      const name = target.getAttribute('aria-label') ?? label.textContent ?? target.id;
      return [`${name}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  }, least);
}

async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    innerWidth: window.innerWidth,
  }));
  expect(scrollWidth).toBeLessThanOrEqual(innerWidth);
}

for (const viewport of [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
]) {
  test.describe(`on a phone of ${viewport.width} × ${viewport.height} pixels`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true });

    test('every part fits, and its targets are large enough for a finger', async ({ page }) => {
      await open(page, 'depth=5&b.activation=tanh');
      await page.evaluate(() => window.playground.step(10));
      for (const name of ['Network', 'Curves', 'Guide', 'Settings']) {
        await tab(page, name).tap();
        await expect(tab(page, name)).toHaveAttribute('aria-pressed', 'true');
        await expectNoSidewaysScrolling(page);
        expect(await smallTargets(page, thumb), name).toEqual([]);
      }
    });

    test('units are read while the network is seen, and not behind another tab', async ({
      page,
    }) => {
      await page.addInitScript(`
        const { postMessage } = Worker.prototype;
        window.variantsRead = [];
        Worker.prototype.postMessage = function (message, ...rest) {
          const call = message.argumentList?.[0]?.value;
          if (call?.method === 'setProbe') window.variantsRead.push(call.given[0].variant);
          return postMessage.call(this, message, ...rest);
        };
      `);
      const read = () => page.evaluate<(number | null)[]>('window.variantsRead.splice(0)');
      await open(page, 'depth=5');
      await read();
      await tab(page, 'Curves').tap();
      await expect.poll(read).toEqual([null]);
      await tab(page, 'Network').tap();
      await expect.poll(read).toEqual([0]);
    });

    test('the picture comes first, with the run and the tabs at the thumb', async ({ page }) => {
      await open(page, 'depth=10');
      await expect(page.getByRole('figure', { name: 'Network', exact: true })).toBeInViewport({
        ratio: 0.9,
      });
      await expect(page.getByRole('figure', { name: 'Loss', exact: true })).toBeHidden();
      const run = await page.getByRole('region', { name: 'Run' }).boundingBox();
      expect(run?.height).toBeLessThanOrEqual(62);
      const middles = await page
        .getByRole('region', { name: 'Run' })
        .getByRole('button')
        .evaluateAll((buttons) =>
          buttons
            .filter((one) => one.checkVisibility())
            .map((one) => {
              const { top, bottom } = one.getBoundingClientRect();
              return Math.round((top + bottom) / 2);
            }),
        );
      expect(middles.length).toBeGreaterThan(3);
      expect(new Set(middles).size).toBe(1);
      const tabs = await page.getByRole('navigation', { name: 'Parts of the page' }).boundingBox();
      expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeCloseTo(viewport.height, 0);
      // The opening preset leaves the picture in view; its name is whole.
      await open(page);
      const columns = page.getByRole('figure', { name: 'Network', exact: true }).locator('canvas');
      await expect(columns.first()).toBeInViewport({ ratio: 0.99 });
      const preset = page
        .getByRole('button', { name: /^Preset/ })
        .locator('span')
        .last();
      expect(await preset.evaluate((name) => name.scrollWidth - name.clientWidth)).toBe(0);
      await button(page, 'Train').tap();
      await expect(button(page, 'Pause')).toBeVisible();
      await expect.poll(() => page.getByTestId('step').textContent()).not.toBe('0');
      await button(page, 'Pause').tap();
    });

    test('the menu closes once something is chosen of it, or touched beside it', async ({
      page,
    }) => {
      await open(page, 'depth=2');
      const menu = button(page, 'Menu');
      const lessons = button(page, 'Lessons…');
      await menu.tap();
      await lessons.tap();
      await page.getByRole('dialog', { name: 'Lessons' }).getByRole('listitem').first().waitFor();
      await page.keyboard.press('Escape');
      await expect(lessons).toBeHidden();
      await menu.tap();
      await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
      await expect(page.getByRole('button', { name: '课程' })).toBeHidden();
      await page.getByRole('button', { name: '菜单' }).tap();
      await page.getByRole('combobox', { name: '语言' }).selectOption('en');
      await menu.tap();
      // What opens choices of its own leaves it open, until one is made.
      await button(page, 'Export').tap();
      await expect(lessons).toBeVisible();
      await page.keyboard.press('Escape');
      await tab(page, 'Curves').tap();
      await expect(lessons).toBeHidden();
      await menu.tap();
      await expect(lessons).toBeVisible();
      await menu.tap();
      await expect(lessons).toBeHidden();
    });

    test('settings are a sheet over the picture that they change', async ({ page }) => {
      await open(page, 'depth=2');
      await tab(page, 'Settings').tap();
      await expect(sheet(page)).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Network', exact: true })).toBeInViewport();
      await slide(page, 'Depth', 4);
      expect((await page.evaluate(() => window.playground.getSpec())).depth).toBe(4);
      // It closes by its tab, by a tap beside it, by Escape.
      await tab(page, 'Settings').tap();
      await expect(sheet(page)).toBeHidden();
      await tab(page, 'Settings').tap();
      await page.touchscreen.tap(viewport.width / 2, 30);
      await expect(sheet(page)).toBeHidden();
      await tab(page, 'Settings').tap();
      await page.keyboard.press('Escape');
      await expect(sheet(page)).toBeHidden();
      await expect(tab(page, 'Settings')).toBeFocused();
      await tab(page, 'Settings').tap();
      await tab(page, 'Curves').tap();
      await expect(sheet(page)).toBeHidden();
      await expect(page.getByRole('figure', { name: 'Loss', exact: true })).toBeVisible();
    });
  });
}

test.describe('on a phone on its side', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true, isMobile: true });

  test('the whole network is seen above the run and the tabs, which share a row', async ({
    page,
  }) => {
    await open(page);
    const columns = page.getByRole('figure', { name: 'Network', exact: true }).locator('canvas');
    const picture = await columns.first().boundingBox();
    const run = await page.getByRole('region', { name: 'Run' }).boundingBox();
    const tabs = await page.getByRole('navigation', { name: 'Parts of the page' }).boundingBox();
    expect(picture?.y).toBeGreaterThanOrEqual(0);
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual(run?.y ?? 0);
    expect(tabs?.y).toBeCloseTo(run?.y ?? 0, 0);
    expect(tabs?.x).toBeGreaterThanOrEqual((run?.x ?? 0) + (run?.width ?? 0) - 1);
    await expectNoSidewaysScrolling(page);
    for (const name of ['Curves', 'Guide', 'Network', 'Settings']) {
      await tab(page, name).tap();
      expect(await smallTargets(page, thumb), name).toEqual([]);
    }
  });
});
