import { access } from 'node:fs/promises';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

async function systemBrowser(): Promise<string | undefined> {
  for (const file of systemBrowsers) {
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (there) return file;
  }
  return undefined;
}

/**
 * Opens a browser for tests: one of the machine where it has one, else the one that comes with the
 * packages. The caller closes it.
 *
 * @param args further switches of the browser
 */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = (await systemBrowser()) ?? (await sparticuz.executablePath());
  return chromium.launch({
    executablePath,
    headless: true,
    // A container has neither a sandbox of its own nor a large /dev/shm.
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
  });
}
