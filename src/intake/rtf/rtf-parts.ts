/** Groups that hold nothing of the text, after the Rich Text Format specification 1.9.1. */
const unread = new Set(
  (
    'info header headerl headerr headerf footer footerl footerr footerf pict object stylesheet listtable ' +
    'listoverridetable revtbl rsidtbl xmlnstbl themedata colorschememapping datastore latentstyles generator ' +
    'filetbl annotation atnid atnauthor atrfstart atrfend ftnsep ftnsepc aftnsep aftnsepc bkmkstart bkmkend ' +
    'shppict nonshppict xe tc fldinst template comment pgdsctbl mmathPr wgrffmtfilter'
  ).split(' '),
);
/** Groups that a reader sees though programs skip them: the number that Word has made for a list item. */
const shownNumber = new Set(['listtext', 'pntext']);
/** What ends a line of the text besides a paragraph. */
const endsLine = new Set([
  'cell',
  'nestcell',
  'row',
  'nestrow',
  'page',
  'sect',
  'column',
  'line',
  'softline',
]);
const notes = new Set(['footnote', 'chftnsep']);

const control = /\\(?:([A-Za-z]{1,32})(-?\d{1,10})? ?|'[0-9A-Fa-f]{2}|[^A-Za-z])/y;
/** No writer nests deeper; Word itself stops far below. */
const deepest = 1000;

interface Group {
  /** Nothing of it is text. */
  readonly dropped: boolean;
  /** Deleted by a tracked change, or hidden. */
  hidden: boolean;
  readonly note: boolean;
}

/**
 * Leaves of an RTF file what its reader sees: headers, pictures, deleted and hidden words go, footnotes
 * come after the text, cells and pages become paragraphs, and a list's numbers become text.
 *
 * @param rtf one character a byte
 * @throws Error where groups are nested beyond reason
 */
export function shownParts(rtf: string): string {
  const out: string[] = [];
  const ofNotes: string[] = [];
  const groups: Group[] = [];
  let group: Group = { dropped: false, hidden: false, note: false };
  let count = 0;
  const write = (piece: string) => {
    if (!group.dropped) (group.note ? ofNotes : out).push(piece);
  };
  const say = (piece: string) => {
    if (!group.hidden) write(piece);
  };
  for (let at = 0; at < rtf.length; ) {
    const char = rtf.charAt(at);
    if (char === '{') {
      if (groups.length >= deepest) throw new Error('its groups are nested too deep');
      groups.push(group);
      const word = wordAfter(rtf, at + 1);
      const note = notes.has(word);
      if (note && !group.dropped && !group.note) ofNotes.push(`\\par [${++count}] `);
      const dropped = group.dropped || unread.has(word);
      group = { dropped, hidden: group.hidden, note: group.note || note };
      write('{');
      at++;
    } else if (char === '}') {
      write('}');
      group = groups.pop() ?? { dropped: false, hidden: false, note: false };
      at++;
    } else if (char === '\\') {
      control.lastIndex = at;
      const [whole = char, name, value] = control.exec(rtf) ?? [];
      at += whole.length;
      if (name === 'bin') at += Math.max(0, Number(value ?? 0));
      else if (name === 'deleted' || name === 'v') group.hidden = value !== '0';
      else if (name === undefined) say(whole);
      else if (name === 'u') say(whole);
      else if (endsLine.has(name)) say('\\par ');
      else if (!shownNumber.has(name) && !notes.has(name) && name !== 'fromhtml' && name !== 'chftn')
        write(whole);
    } else if (char > '\x80' && at + 1 < rtf.length) {
      say(escaped(char) + escaped(rtf.charAt(at + 1)));
      at += 2;
    } else {
      say(char);
      at++;
    }
  }
  return insertNotes(out.join(''), ofNotes.join(''));
}

/** The control word that opens a group, `\*` aside. */
function wordAfter(rtf: string, at: number): string {
  const opened = /^(?:\s{0,9}\\\*)?\s{0,9}\\([A-Za-z]{1,32})/.exec(rtf.slice(at, at + 60));
  return opened?.[1] ?? '';
}

/** Some programs write the bytes of a character as they are, and the second may look like a mark of RTF. */
const escaped = (char: string) => `\\'${char.charCodeAt(0).toString(16).padStart(2, '0')}`;

function insertNotes(text: string, notes: string): string {
  const end = text.lastIndexOf('}');
  return notes === '' || end < 0 ? text : `${text.slice(0, end)}${notes}${text.slice(end)}`;
}
