import { testDescriber } from './gold.test-support.ts';

const describer = testDescriber();

/** A paragraph that a person speaks, and that tells nothing of the record. */
export const spoken =
  '今天开这个会，只讲修渠一件事。哪一段归谁修，哪一天通水，都写在墙上的表里，大家散会以后自己去看。';

/**
 * The record of a text of a page.
 *
 * @param removed lines that were taken for furniture
 * @param page what the page says of itself
 */
export const fieldsOf = (
  text: string,
  removed: readonly string[] = [],
  page: Parameters<typeof describer>[0]['page'] = {},
) =>
  describer({
    text,
    removed: removed.map((line) => ({ rule: 'furniture/x', text: line })),
    page,
    name: '',
    script: 'Hans',
  }).fields;
