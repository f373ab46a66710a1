import path from 'node:path';

/** Attributes whose root-absolute value is an address of the site; `data-href` is read by scripts. */
const addressAttributes =
  /(\s(?:href|src|action|formaction|poster|data-href)=)("\/(?!\/)[^"]*"|'\/(?!\/)[^']*')/gi;
/** Has a value that begins with `/`, or several addresses. */
const rooted = /=["']\/|srcset=/i;
const srcset = /(\ssrcset=)("[^"]*"|'[^']*')/gi;

/**
 * A root-absolute address as seen from a page. An address of a folder gets its `index.html`, so that
 * it also opens from a disk, where nothing adds it.
 *
 * @param page path of the page below the output folder, such as `speeches/index.html`
 * @param address such as `/years/2011/?a=b#c`
 */
export function relativeHref(page: string, address: string): string {
  const suffixAt = address.search(/[?#]/);
  const target = suffixAt < 0 ? address : address.slice(0, suffixAt);
  const suffix = suffixAt < 0 ? '' : address.slice(suffixAt);
  const file = target.endsWith('/') ? `${target}index.html` : target;
  return `${fromFolder(page, file)}${suffix}`;
}

/** An address that is not in its shortest form. */
const winding = /\/\/|\/\.\.?(?:\/|$)/;

/** The way from the folder of a page to a file. Written for speed: a large site has millions of links. */
function fromFolder(page: string, file: string): string {
  const target = winding.test(file) ? path.posix.normalize(file) : file;
  let shared = 0;
  for (let at = 0; page[at] === target[at + 1] && at < page.length; at += 1)
    if (page[at] === '/') shared = at + 1;
  const rest = target.slice(shared + 1);
  let up = '';
  for (let at = page.indexOf('/', shared); at >= 0; at = page.indexOf('/', at + 1)) up += '../';
  // Without `./` a first segment with a colon would be read as a scheme.
  return up === '' ? `./${rest}` : `${up}${rest}`;
}

/** A start tag with all its root-absolute addresses made relative to the page it stands on. */
export function relativeTag(page: string, tag: string): string {
  if (!rooted.test(tag)) return tag;
  const quoted = (value: string) => `${value[0]}${relativeHref(page, value.slice(1, -1))}${value[0]}`;
  return tag
    .replace(addressAttributes, (_, name: string, value: string) => `${name}${quoted(value)}`)
    .replace(srcset, (_, name: string, value: string) => {
      const candidates = value.slice(1, -1).split(',');
      const changed = candidates.map((candidate) =>
        candidate.replace(
          /^(\s*)(\/(?!\/)\S*)/,
          (_all, space: string, address: string) => `${space}${relativeHref(page, address)}`,
        ),
      );
      return `${name}${value[0]}${changed.join(',')}${value[0]}`;
    });
}

/** The `url(/…)` of a style sheet made relative to it. */
export function relativeStyles(file: string, css: string): string {
  return css.replace(
    /url\((["']?)(\/(?!\/)[^"')]*)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${relativeHref(file, address)}${quote})`,
  );
}
