/** A Chromium to launch; no path means Playwright's own, which Playwright finds by itself. */
export interface Chromium {
  path: string | undefined;
  origin: string;
}

export const chromiumArguments: string[];
export function findChromium(): Promise<Chromium | null>;
export function chromiumPath(): Promise<string | undefined>;
export function installChromium(): Promise<Chromium>;
