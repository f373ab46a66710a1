import axe from 'axe-core';
import type { Page } from 'playwright-core';

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that look at colours: all that can differ where a page only changes its colours. */
export const colourRules: readonly string[] = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong with a page after WCAG 2.2 AA and its own advice, each with its place.
 *
 * @param only rules to ask, where the others were asked of the same page already
 */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { runOnly }),
    only ? { type: 'rule' as const, values: [...only] } : { type: 'tag' as const, values: everything },
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
  );
}
