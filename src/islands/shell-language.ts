import { pathInLanguage } from '../i18n/path-in-language.ts';
import type { ShellLabels } from '../i18n/shell-labels.ts';
import { siteRoot } from './search-root.ts';

/** No label is longer, and what is longer is not looked at. */
const longest = 400;
/** Where there is nothing but text of the archive, or a word that is the same in all languages. */
const texts =
  '.site-languages *, .script-switch *, .text > :not(.withheld, .empty), .change-text, .compare-text, .whole-words, .hash';
const spoken = /^(?:aria-label|title|placeholder|data-(?!cited|href|document).*)$/;
const han = /\p{Script=Han}/u;

/** Puts the labels of another language in place, tells apart what stays as it is, and leads to pages in that language. */
function speak({ lang, segment, scopes, patterns }: ShellLabels): void {
  const root = document.documentElement;
  const tables = scopes.map(({ within, words }) => ({ within, words: new Map(Object.entries(words)) }));
  const rules = patterns.map(([source, said]) => [new RegExp(`^${source}$`), said] as const);

  const inLanguage = (text: string, element: Element, host = element): string | undefined => {
    const label = text.trim();
    if (label === '' || label.length > longest || !han.test(label)) return undefined;
    for (const { within, words } of tables) {
      const said = words.get(label);
      if (said === undefined || !(element.closest(within) ?? host.closest(within))) continue;
      return text.replace(label, () => said);
    }
    for (const [rule, said] of rules) if (rule.test(label)) return label.replace(rule, said);
    return undefined;
  };

  const translate = (top: Element | DocumentFragment, host?: Element) => {
    for (const element of top.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const said = spoken.test(name) ? inLanguage(value, element, host) : undefined;
        if (said !== undefined) element.setAttribute(name, said);
      }
      if (element instanceof HTMLTemplateElement) translate(element.content, element);
    }
    for (const heading of top.querySelectorAll('h1:has(.whole-words)')) {
      const said = inLanguage(heading.textContent, heading, host);
      if (said === undefined) heading.setAttribute('lang', 'zh-Hans');
      else heading.textContent = said;
    }
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    const found: { node: Text; element: HTMLElement; said: string | undefined }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement;
      if (!element || !han.test(node.data) || element.closest(`${texts}, script, noscript`)) continue;
      found.push({ node, element, said: inLanguage(node.data, element, host) });
    }
    // What is not translated is told apart first: a label within it speaks the language of the shell again.
    for (const { element, said } of found)
      if (said === undefined && (element.closest<HTMLElement>('[lang]') ?? root) === root)
        element.lang = 'zh-Hans';
    for (const { node, element, said } of found) {
      if (said === undefined) continue;
      node.data = said;
      if ((element.closest<HTMLElement>('[lang]') ?? root).lang !== lang) element.lang = lang;
    }
  };

  const here = siteRoot();
  const lead = (element: Element, name: 'href' | 'action') => {
    const given = element.getAttribute(name) ?? '#';
    if (given.startsWith('#')) return;
    const url = new URL(given, document.baseURI);
    if (!url.href.startsWith(here.href)) return;
    const path = pathInLanguage(url.pathname.slice(here.pathname.length), segment);
    element.setAttribute(name, new URL(path + url.search + url.hash, here).href);
  };
  const leadWithin = (top: Element | DocumentFragment) => {
    for (const link of top.querySelectorAll('a[href]')) lead(link, 'href');
    for (const form of top.querySelectorAll('form[action]')) lead(form, 'action');
    for (const { content } of top.querySelectorAll('template')) leadWithin(content);
  };

  root.lang = lang;
  leadWithin(document.body);
  translate(document.body);
  document.title = document.title
    .split(' · ')
    .map((part) => inLanguage(part, document.querySelector('.page-head') ?? document.body) ?? part)
    .join(' · ');
  for (const button of document.querySelectorAll<HTMLElement>('.site-languages button'))
    button.setAttribute('aria-pressed', String(button.lang === lang));
}

const { yanluLabels } = globalThis as { yanluLabels?: ShellLabels };
if (yanluLabels) speak(yanluLabels);
