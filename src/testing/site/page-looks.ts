import type { Browser, Page } from 'playwright-core';
import { abreast } from './abreast.ts';
import { colourRules, violations } from './violations.ts';
import { watchPage } from './watch-page.ts';

export interface Look {
  /** Address below the site. */
  readonly name: string;
  /** Of the window, in pixels. */
  readonly width: number;
  /** Brings the page into the state that is looked at. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Opens all that is folded. */
export const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/**
 * What is wrong with pages as they look: what axe finds, what is wider than the window, and what should not have
 * happened while they loaded. In the dark scheme a
 * page only changes its colours, so there only these are asked about, and of one language.
 *
 * @returns each with page and width
 */
export async function lookFaults(
  browser: Browser,
  site: string,
  looks: readonly Look[],
  colorScheme: 'light' | 'dark',
): Promise<string[]> {
  const light = colorScheme === 'light';
  const context = await browser.newContext({ colorScheme });
  const asked = light ? looks : looks.filter(({ name }) => !/^(?:en|zh-hant)\//.test(name));
  const faults = await abreast(
    asked,
    async ({ name, width, prepare }) => {
      const { page, faults: own } = await watchPage(context, new URL(site).origin);
      await page.setViewportSize({ width, height: 844 });
      await page.goto(site + name, { waitUntil: 'load' });
      await prepare?.(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      const found = await violations(page, light ? undefined : colourRules);
      await page.close();
      return [...own, ...(over > 0 ? [`${over} pixels too wide`] : []), ...found].map(
        (fault) => `/${name} at ${width}: ${fault}`,
      );
    },
    3,
  );
  await context.close();
  return faults.flat();
}
