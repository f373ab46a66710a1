/** What an element holds, as its name tells. */
export interface Region {
  readonly name: string;
  readonly holds: 'furniture' | 'text' | 'title';
}

/** Elements and roles that the HTML Standard (4.3, 4.10) and WAI-ARIA 1.2 (5.3.4) define for what is not the text itself. */
const tags: ReadonlyMap<string, Region['holds']> = new Map([
  ...['NAV', 'FOOTER', 'ASIDE', 'FORM', 'SELECT', 'BUTTON', 'MENU', 'FIELDSET', 'TEXTAREA'].map(
    (name) => [name, 'furniture'] as const,
  ),
  ...['ARTICLE', 'MAIN'].map((name) => [name, 'text'] as const),
  ...['H1'].map((name) => [name, 'title'] as const),
]);
const roles: ReadonlyMap<string, Region['holds']> = new Map([
  ...[
    'navigation',
    'contentinfo',
    'complementary',
    'search',
    'form',
    'menu',
    'menubar',
    'toolbar',
    'banner',
  ].map((name) => [name, 'furniture'] as const),
  ...['article', 'main'].map((name) => [name, 'text'] as const),
]);

const list = (words: string) => new Set(words.split(' '));
/**
 * Words of class names and ids, whole words only: those that designers give to the same things
 * everywhere, in English and in pinyin (daohang, weizhi, fenxiang, dibu, neirong, zhengwen, biaoti).
 */
const furnitureWords = list(
  'nav navbar navi navigation menu submenu topmenu topbar top header footer foot copyright bottom sidebar side aside related relate relative relevant recommend recommended hot rank ranking share sharing bdsharebuttonbox comment comments reply replies login search bread breadcrumb breadcrumbs crumb crumbs position location local weizhi path pagination pager paging prev next tool tools toolbar toolbox btn btns button buttons ad ads adv advert banner friend friendlink links link qrcode qr ewm erweima tags tag widget print font fontsize source info meta property attr laiyuan sign tab tabs signature pstatus userinfo user pls profile authi avatar daohang fenxiang dibu xgwz xgyd xgxw disclaimer shengming toplist download',
);
const textWords = list(
  'content contents article articlebody articlecontent text zoom trs editor body con detail details post message neirong zhengwen wenzhang nr entry story richtext',
);
const titleWords = list('title biaoti bt headline subject');

/** `topNav_1 share-box` → top, nav, 1, share, box. */
const wordsOf = (value: string): string[] =>
  value
    .slice(0, 200)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

function ofNames(kind: 'class' | 'id', value: string | null): Region | undefined {
  if (!value) return undefined;
  const words = wordsOf(value);
  // A box is called after what it is by its last word: article-share is a share bar, share-article is none.
  for (const word of words.toReversed()) {
    if (furnitureWords.has(word)) return { name: `${kind} ${word}`, holds: 'furniture' };
    if (titleWords.has(word)) return { name: `${kind} ${word}`, holds: 'title' };
    if (textWords.has(word)) return { name: `${kind} ${word}`, holds: 'text' };
  }
  return undefined;
}

function ofElement(node: Node): Region | undefined {
  const element = node as Element;
  const tag = node.nodeName.toUpperCase();
  if (tag === 'BODY' || tag === 'HTML') return undefined;
  const byTag = tags.get(tag);
  if (byTag) return { name: tag.toLowerCase(), holds: byTag };
  const role = element.getAttribute?.('role')?.toLowerCase() ?? '';
  const byRole = roles.get(role);
  if (byRole) return { name: `role ${role}`, holds: byRole };
  return ofNames('id', element.getAttribute?.('id')) ?? ofNames('class', element.getAttribute?.('class'));
}

/**
 * A reader of regions: what the nearest telling element around a node is. Each element is looked at
 * once, however many lines it holds.
 *
 * @param core an element that holds the text: what lies around all of it is no furniture, whatever its
 *   name; old pages stand in one form
 */
export function regionReader(core?: Node): (node: Node) => Region | undefined {
  const aroundCore = new Set<Node>();
  for (let at: Node | null | undefined = core; at; at = at.parentNode) aroundCore.add(at);
  const known = new Map<Node, Region | undefined>();
  return (node) => {
    const asked: Node[] = [];
    let found: Region | undefined;
    for (let at: Node | null = node; at; at = at.parentNode) {
      if (known.has(at)) {
        found = known.get(at);
        break;
      }
      asked.push(at);
      found = at.nodeType === 1 ? ofElement(at) : undefined;
      if (found?.holds === 'furniture' && aroundCore.has(at)) found = undefined;
      if (found) break;
    }
    for (const one of asked) known.set(one, found);
    return found;
  };
}
