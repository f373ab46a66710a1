import path from 'node:path';

/** Attributes whose root-absolute value is an address of the site; `data-href` is read by scripts. */
const addressAttributes =
  /(\s(?:href|src|action|formaction|poster|data-href)=)("\/(?!\/)[^"]*"|'\/(?!\/)[^']*')/gi;
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
  const from = path.posix.dirname(`/${page}`);
  const relative = path.posix.relative(from, file);
  // Without `./` a first segment with a colon would be read as a scheme.
  return `${relative.startsWith('.') ? relative : `./${relative}`}${suffix}`;
}

/** A start tag with all its root-absolute addresses made relative to the page it stands on. */
export function relativeTag(page: string, tag: string): string {
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
