/** Styles that could not be fetched. Vite asks for each once, and takes one that failed for one that is there. */
const failed = new Set<HTMLLinkElement>();

/** Keeps, from now on, each that fails. */
export function noteFailedStyles(): void {
  window.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
    },
    // Such events do not bubble.
    { capture: true },
  );
}

/** Fetches what failed once more; the promise is rejected if it fails again. */
export async function fetchFailedStyles(): Promise<void> {
  const links = [...failed];
  failed.clear();
  await Promise.all(links.map(fetchAgain));
}

function fetchAgain(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const again = document.createElement('link');
    again.addEventListener('load', resolve);
    again.addEventListener('error', () => reject(new Error(`No styles from ${link.href}`)));
    Object.assign(again, { rel: 'stylesheet', crossOrigin: '', href: link.href });
    link.replaceWith(again);
  });
}
