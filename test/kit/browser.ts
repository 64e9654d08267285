import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * Where a Chromium lies; `CHROMIUM` names another one. Null, with a printed line, where there is none: the tests in a
 * browser are then skipped. On CI that is an error instead.
 */
export function findChromium(): string | null {
  const found = [process.env['CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path));
  if (found) return found;
  const advice = 'No Chromium found: install Debian’s package chromium, or name one in CHROMIUM.';
  if (process.env['CI']) throw new Error(advice);
  console.log(`${advice} The tests in a browser are skipped.`);
  return null;
}

/** Starts it without a window and without anything that calls home. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox', // needed by root, as whom containers run
      '--headless',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
