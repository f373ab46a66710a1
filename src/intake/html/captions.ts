const nameOf = (node: Node) => node.nodeName.toUpperCase();
const attribute = (node: Node, name: string) => (node as Element).getAttribute?.(name) ?? '';

/** Pixels; the text of an article is larger. */
const largestSmall = 13;
const grey =
  /(?:^|;|\s)color\s{0,2}:\s{0,2}(?:#(?:7|8|9|a)[0-9a-f](?:(?:7|8|9|a)[0-9a-f]){2}\b|#(?:777|888|999|aaa)\b|gr[ae]y\b|rgb\(\s?(1[0-6]\d|[89]\d),\s?(?:1[0-6]\d|[89]\d),\s?(?:1[0-6]\d|[89]\d)\))/iu;

/** How the first words of a line are set. */
export interface Setting {
  readonly small: boolean;
  readonly bold: boolean;
  readonly centred: boolean;
}

/** Reads the elements around a text up to its block and what holds that. */
export function settingOf(text: Node, block: Node): Setting {
  let [small, bold, centred] = [false, false, false];
  for (let at: Node | null = text.parentNode; at; at = at.parentNode) {
    const style = attribute(at, 'style');
    const size = Number(
      /font-size\s{0,2}:\s{0,2}(\d{1,2})(?:\.\d{1,2})?px/iu.exec(style)?.[1] ?? largestSmall + 1,
    );
    small ||= size <= largestSmall || grey.test(style);
    bold ||=
      /^(?:STRONG|B|H[1-6])$/.test(nameOf(at)) || /font-weight\s{0,2}:\s{0,2}(?:bold|[6-9]00)/iu.test(style);
    centred ||=
      nameOf(at) === 'CENTER' ||
      /text-align\s{0,2}:\s{0,2}center/iu.test(style) ||
      /^(?:center|middle)$/iu.test(attribute(at, 'align'));
    if (at === block) break;
  }
  return { small, bold, centred };
}

/** Follows the pictures of a page, line by line, and tells which lines are set below one as its caption. */
export interface Captions {
  picture(block: Node): void;
  /** Every end of a line, also of an empty one. */
  lineEnds(): void;
  /** Whether a line that is not empty is a caption; it uses up the picture above it. */
  takes(block: Node, setting: Setting | undefined): boolean;
}

export function createCaptions(): Captions {
  let ends = 0;
  let pictures = 0;
  let last: { readonly block: Node; readonly ends: number } | undefined;
  return {
    picture(block) {
      pictures = last?.ends === ends || pictures > 0 ? pictures + 1 : 1;
      last = { block, ends };
    },
    lineEnds() {
      ends += 1;
    },
    takes(block, setting) {
      // On its own line a picture is a sign before the words.
      const below = last !== undefined && last.ends < ends ? last : undefined;
      if (!below || pictures === 0) return false;
      const cell =
        /^T[DH]$/.test(nameOf(block)) && /^T[DH]$/.test(nameOf(below.block)) && block !== below.block;
      pictures = cell ? pictures - 1 : 0;
      const { small = false, bold = false, centred = false } = setting ?? {};
      return nameOf(block) === 'FIGCAPTION' || cell || below.block === block || small || (centred && !bold);
    },
  };
}
