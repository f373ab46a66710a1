import { originals } from './original-text.ts';
import { recall, remember } from './storage.ts';

type Convert = (text: string) => string;
interface OpenCc {
  Converter(options: { from: string; to: string }): Convert;
}

/** Blocks are converted as wholes, so that a word is known across a mark or a note within it. */
const blocks = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, summary';

/** Shows a document in traditional characters on request, remembers the choice, and gives the original back. */
export function switchScript(): void {
  const group = document.querySelector<HTMLElement>('[data-script-switch]');
  const article = group?.closest<HTMLElement>('article');
  const status = document.querySelector('[data-script-status]');
  if (!group || !article) return;
  const say = (text = '') => {
    if (status) status.textContent = text;
  };
  const press = (script: string) => {
    for (const button of group.querySelectorAll<HTMLElement>('[data-script]'))
      button.setAttribute('aria-pressed', String(button.dataset.script === script));
    article.querySelector('.text')?.setAttribute('lang', script === 'hant' ? 'zh-Hant' : 'zh-Hans');
  };
  const restore = () => {
    for (const [node, text] of originals) node.data = text;
    originals.clear();
    press('hans');
    say();
  };
  const convert = async () => {
    press('hant');
    say(group.dataset.converting);
    try {
      const by = await loadConverter(group.dataset.href ?? '');
      if (group.querySelector('[data-script="hans"]')?.getAttribute('aria-pressed') === 'true') return;
      convertWithin(article, by);
      say(group.dataset.done);
    } catch {
      restore();
      say(group.dataset.failed);
    }
  };
  group.addEventListener('click', ({ target }) => {
    const script = target instanceof HTMLElement ? target.dataset.script : undefined;
    if (!script || originals.size > 0 === (script === 'hant')) return;
    remember('script', script === 'hant' ? script : undefined);
    if (script === 'hant') void convert();
    else restore();
  });
  if (recall('script') === 'hant') void convert();
}

let converter: Promise<Convert> | undefined;

/** Loads the converter once; a load that failed can be tried again. */
function loadConverter(address: string): Promise<Convert> {
  converter ??= new Promise<Convert>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const { OpenCC } = globalThis as { OpenCC?: OpenCc };
      if (OpenCC) resolve(OpenCC.Converter({ from: 'cn', to: 'tw' }));
      else reject(new Error(address));
    };
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  }).catch((error: unknown) => {
    converter = undefined;
    throw error;
  });
  return converter;
}

function convertWithin(root: HTMLElement, by: Convert): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const byBlock = new Map<Element, Text[]>();
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const block = node.parentElement?.closest(blocks) ?? root;
    if (node.parentElement?.closest('.script-switch, .citation, .hash, .paragraph-tools')) continue;
    const known = byBlock.get(block);
    if (known) known.push(node);
    else byBlock.set(block, [node]);
  }
  for (const nodes of byBlock.values()) {
    const whole = nodes.map((node) => node.data).join('');
    const converted = by(whole);
    let reached = 0;
    for (const node of nodes) {
      const { data } = node;
      originals.set(node, data);
      const end = reached + data.length;
      node.data = converted.length === whole.length ? converted.slice(reached, end) : by(data);
      reached = end;
    }
  }
}
