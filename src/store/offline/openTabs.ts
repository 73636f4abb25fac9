/** Each tab, and each frame, holds it as long as it shows the page. Other pages of the origin have locks of their own. */
const lockName = (): string => `open ${new URL('./', window.location.href).href}`;

/** Lets other tabs know of this one. A page that is left may be kept for the way back: it holds nothing meanwhile. */
export function tellOfTab(): void {
  window.addEventListener('pageshow', () => {
    const shown = () =>
      new Promise((resolve) => window.addEventListener('pagehide', resolve, { once: true }));
    // Browsers have locks where they have service workers.
    navigator.locks?.request(lockName(), { mode: 'shared' }, shown).catch(() => undefined);
  });
}

/** True if the page is open in another tab. */
export async function hasOtherTabs(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name === lockName()).length > 1;
}
