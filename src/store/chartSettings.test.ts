import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import {
  type ChartSettingsActions,
  type ChartSettingsState,
  chartSettingsSlice,
  persistAxes,
} from './chartSettings';

const newPage = () =>
  createStore<ChartSettingsState & ChartSettingsActions>((set, get) =>
    chartSettingsSlice(set, get),
  );

/** A page whose browser keeps this text. */
function pageWith(text: string | null) {
  let kept = text;
  const page = newPage();
  persistAxes(page, () => ({
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    },
  }));
  return { page, kept: () => kept };
}

const chosen = { loss: 'log', steps: 'log' } as const;
const unchosen = { loss: null, steps: 'linear' };

describe('axes that the reader has chosen', () => {
  test('are those of the next visit', () => {
    const { page, kept } = pageWith(null);
    expect(page.getState().axes).toEqual(unchosen);
    page.getState().chooseAxes({ steps: 'log' });
    page.getState().chooseAxes({ loss: 'log' });
    expect(pageWith(kept()).page.getState().axes).toEqual(chosen);
  });

  test.each(['{', '{"loss":"log"}', '{"loss":"round","steps":"log"}', '7'])(
    'are those of the page where %s is kept',
    (text) => {
      expect(pageWith(text).page.getState().axes).toEqual(unchosen);
    },
  );

  test('hold for the visit where the browser keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('forbidden');
    };
    for (const open of [refuse, () => ({ getItem: refuse, setItem: refuse })]) {
      const page = newPage();
      persistAxes(page, open);
      page.getState().chooseAxes(chosen);
      expect(page.getState().axes).toEqual(chosen);
    }
  });
});
