import { determinismCases } from '../../src/engine/testing/cases/determinismCases';
import { openBitsSite } from './bitsSite';
import { findFirefox, openIn } from './firefox';
import { judgeBits } from './judgeBits';

/** Milliseconds for all runs, on a busy machine too. */
const patience = 300_000;

const firefox = await findFirefox();
if (firefox === null) {
  console.log(
    'No Firefox is found on the PATH, nor named by FIREFOX_PATH: its bits are not compared.',
  );
} else {
  const site = await openBitsSite();
  const browser = await openIn(firefox, site.address);
  try {
    const { lines, isSame } = judgeBits(determinismCases, await site.told(patience));
    for (const line of lines) console.log(line);
    if (!isSame) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  } finally {
    await browser.close();
    await site.close();
  }
}
