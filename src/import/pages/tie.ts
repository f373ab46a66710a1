import { readMarker } from '../../describe/markers.ts';
import type { PageEnd } from './page-end.ts';
import { type NameStep, nameStep } from './page-names.ts';

/** Why a file looks like the page after another, and whether that is enough to join them. */
export interface Tie {
  readonly sure: boolean;
  /** The evidence in words. */
  readonly why: string;
}

const sentenceEnd = /[。！？…：；”’）》」』!?;:]$/u;
/** A line of fewer characters may be a heading that the page ends in. */
const leastCut = 12;

/** A title without what counts its pages: 在会上的讲话（2）, 在会上的讲话_第2页. */
export const titleKey = (title: string): string =>
  title
    .replace(/\s+/gu, '')
    .replace(
      /(?:[（(](?:\d{1,3}|[一二三四五六七八九十]{1,2}|[上中下续])[)）]|[-_—]?第?\d{1,3}页|[-_]\d{1,2})$/u,
      '',
    );

/** Whether a sentence runs from the end of one page over to the start of another. */
export function runsOn({ last }: Pick<PageEnd, 'last'>, { first }: Pick<PageEnd, 'first'>): boolean {
  if (last.heading || first.heading || sentenceEnd.test(last.text)) return false;
  if (last.text.length < leastCut && !/[，、]$/u.test(last.text)) return false;
  if (readMarker(first.text) || /^[^，。；！？]{0,40}[：:]$/u.test(first.text)) return false;
  return /[，。；！？]/u.test(first.text);
}

/** Two records that cannot be of one speech. */
function contradict(one: PageEnd, two: PageEnd): boolean {
  const differ = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  if (differ(one.site, two.site) || differ(one.speaker, two.speaker) || differ(one.date, two.date))
    return true;
  if (two.title !== undefined && (one.title === undefined || titleKey(one.title) !== titleKey(two.title)))
    return true;
  return differ(String(one.part?.of ?? two.part?.of), String(two.part?.of ?? one.part?.of));
}

const leadsTo = (from: PageEnd, to: PageEnd) =>
  from.targets.some((target) => target === to.name.toLowerCase() || target === to.address);

/**
 * Why a file looks like the next page of the article that another begins. Names that follow one another
 * are asked of all; enough to join are links of both pages to one another, pagers that count on, and a
 * sentence that runs over the border of two pages of which one has a pager, or of which the second has
 * neither title nor address of its own or is called a part by its name.
 *
 * @param gap how many pages between the two may be missing; more than none only where pagers count
 */
export function tie(one: PageEnd, two: PageEnd, gap = 0): Tie | undefined {
  const step = nameStep(one.name, two.name, gap);
  if (!step || contradict(one, two)) return undefined;
  const [n, next] = [one.part?.n, two.part?.n];
  const counted = n !== undefined && next !== undefined;
  if (counted && (next <= n || next > n + 1 + gap)) return undefined;
  const found = evidence(one, two, step);
  if (gap > 0 && !(counted && next > n + 1 && one.part?.of !== undefined && one.part.of === two.part?.of))
    return undefined;
  if (found.proofs.length === 0 && found.hints.length === 0) return undefined;
  const same = two.title ? ['the titles agree'] : [];
  return {
    sure: found.proofs.length > 0,
    why: ['the names follow one another', ...same, ...found.proofs, ...found.hints].join(', '),
  };
}

function evidence(one: PageEnd, two: PageEnd, step: NameStep): { proofs: string[]; hints: string[] } {
  const proofs: string[] = [];
  const hints: string[] = [];
  const [n, next] = [one.part?.n, two.part?.n];
  const [forth, back] = [leadsTo(one, two), leadsTo(two, one)];
  const titled = one.title !== undefined;
  if (forth && back) proofs.push('each page links to the other');
  else if (forth || back) hints.push('one page links to the other');
  if (n !== undefined && next !== undefined)
    (titled ? proofs : hints).push(`the pagers say ${n} and ${next}`);
  else if (one.part && two.part && titled) hints.push('both have a pager');
  if (runsOn(one, two)) {
    const continuation = !two.title && !two.salutation;
    const tied = one.part || two.part || forth || back || step === 'says-part' || continuation;
    if (titled && tied) proofs.push('a sentence runs over the border');
    else if (tied) hints.push('a sentence runs over the border');
  } else if (step === 'says-part' && titled && two.title) hints.push('the names call them parts');
  return { proofs, hints };
}
