import { expect, type Page, test } from '@playwright/test';
import { foreignWords } from '../src/i18n/testing/latinNames';
import { open, ready, snapshot } from './playground';

/** Returns the texts that can be seen or heard on the page, but for those that name literature. */
const textsOf = (page: Page) =>
  page.evaluate(() => {
    const spoken = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    const unread = 'script, style, noscript, #opened-from-file, #not-allowed, [data-literature]';
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest(unread) === null)
      .flatMap((element) => [
        ...[...element.childNodes].flatMap((node) => (node instanceof Text ? [node.data] : [])),
        ...spoken.map((name) => element.getAttribute(name) ?? ''),
      ]);
  });

/** Words on the page that are no Chinese, with the texts that hold them. */
async function englishOn(page: Page): Promise<string[]> {
  const texts = await textsOf(page);
  return [...new Set(texts)].filter((text) => foreignWords(text).length > 0);
}

test('the language changes in the header, and the run goes on', async ({ page }) => {
  await open(page, 'depth=3');
  await page.evaluate(() => window.playground.step(12));
  const [before] = await snapshot(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh');
  await expect(page.getByRole('button', { name: '训练', exact: true })).toBeVisible();
  await expect(page).toHaveTitle('梯度游乐场');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(new URL(page.url()).search).toBe('?depth=3&lang=zh');
  expect(await snapshot(page)).toEqual([before]);
  // Another visit, whose link says nothing of it.
  await open(page, 'depth=2');
  await expect(page.getByRole('button', { name: '训练', exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: '语言' }).selectOption('en');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
});

test.describe('a Chinese browser', () => {
  test.use({ locale: 'zh-CN' });

  test('opens the page in Chinese, and the link does not say so', async ({ page }) => {
    await open(page, 'depth=2');
    await expect(page.getByRole('button', { name: '训练', exact: true })).toBeVisible();
    expect(page.url()).not.toContain('lang');
    await open(page, 'depth=2&lang=en');
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  });
});

test('nothing on the Chinese page is English, with whatever is opened', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  await open(page, 'lang=zh&depth=3&b.activation=tanh');
  await page.evaluate(() => window.playground.step(5));
  await expect(page.getByRole('figure', { name: '决策边界' })).toBeVisible();
  expect(await englishOn(page), 'the page').toEqual([]);
  for (const group of ['数据', '网络', '正则化', '优化']) {
    await page.getByRole('button', { name: new RegExp(`^全部 \\d+ ${group}设置`) }).click();
  }
  await page.getByRole('button', { name: '讲解这一步' }).click();
  await expect(page.getByRole('button', { name: '下一环节' })).toBeVisible();
  expect(await englishOn(page), 'all settings, and a step explained').toEqual([]);
  await page.getByRole('button', { name: '关闭讲解' }).click();
  for (const name of [
    /^预设/,
    /^分享$/,
    /^相图…$/,
    /^常见说法…$/,
    /^课程…$/,
    /^导出$/,
    /^帮助$/,
    /^引擎详情/,
    /^关于学习率$/,
    /^打开表格…$/,
    /^数据标准化…$/,
    /^寻找学习率…$/,
    /^交叉验证…$/,
    /^损失曲面…$/,
  ]) {
    await page.getByRole('button', { name }).first().click();
    await expect(dialog.first()).toBeVisible();
    await expect(dialog.first()).not.toHaveText('');
    expect(await englishOn(page), String(name)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  }
});

for (const [name, query] of Object.entries({
  sequences: 'data=tokens&mixing=attention&depth=2',
  prices: 'data=houses&depth=2',
  digits: 'data=digits&depth=1&samples=200',
  'no hidden layer': 'depth=0',
})) {
  test(`nor with ${name}`, async ({ page }) => {
    await open(page, `lang=zh&${query}`);
    await page.evaluate(() => window.playground.step(2));
    await ready(page);
    await expect(page.getByRole('figure').last()).toBeVisible();
    expect(await englishOn(page)).toEqual([]);
  });
}
