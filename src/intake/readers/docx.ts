import JSZip from 'jszip';
import mammoth from 'mammoth';
import { type Issue, YanluError } from '../../errors.ts';
import { ListNumbers, withListNumbers, withoutHidden } from '../docx/list-numbers.ts';
import { withoutTextBoxes } from '../docx/text-boxes.ts';
import { pageLines } from '../html/page-lines.ts';
import { parsePage } from '../html/parse-page.ts';
import { openZip } from '../zip/open-zip.ts';
import type { Reader } from './reading.ts';

/** Of the parts that are parsed; the text of a long book has a few megabytes of them. */
const largestMarkup = 64 * 1024 * 1024;

const markupPart = /\.(?:xml|rels)$/i;
const macroPart = /(?:^|\/)vba(?:Project|Data)[^/]*$/i;
const embeddedPart = /(?:^|\/)(?:embeddings|activeX)\//i;

/**
 * Unfolds every part that will be parsed, so that a container that states false sizes, declares XML
 * entities or is torn is refused before the parser meets it.
 *
 * @returns what a person should know of what was left out
 */
async function inspect(bytes: Uint8Array): Promise<Issue[]> {
  const zip = await openZip(bytes);
  const members = [...zip.members.values()];
  const markup = members.filter(({ name }) => markupPart.test(name));
  if (!zip.members.has('[Content_Types].xml')) throw new Error('it is no whole docx container');
  if (zip.refused.some(({ name }) => markupPart.test(name))) throw new Error('its parts cannot be trusted');
  if (markup.reduce((sum, { size }) => sum + size, 0) > largestMarkup)
    throw new Error('its text unfolds to more than 64 MB');
  let external = 0;
  for (const member of markup) {
    const part = await zip.read(member);
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY'))
      throw new Error('it declares XML entities, which no docx may');
    if (member.name.endsWith('.rels'))
      external += part.toString('utf8').match(/TargetMode\s{0,9}=\s{0,9}["']External/g)?.length ?? 0;
  }
  const issues: Issue[] = [];
  const add = (code: string, message: string) =>
    issues.push({ code, severity: 'note', message, todo: 'Nothing, if the text is all that is wanted.' });
  if (members.some(({ name }) => macroPart.test(name)))
    add('docx-macros', 'The Word file holds macros. Its text was read and nothing was run.');
  if (members.some(({ name }) => embeddedPart.test(name)))
    add('docx-embedded', 'The Word file holds other files inside it. They were not opened.');
  if (external > 0)
    add('docx-external', `The Word file points to ${external} addresses outside it. None was fetched.`);
  return issues;
}

/**
 * The container with the numbers that Word counts written into its text, hidden words and text boxes taken
 * out; mammoth knows none of them.
 */
async function asShown(bytes: Uint8Array): Promise<{ readonly buffer: Buffer; readonly boxes: number }> {
  const zip = await JSZip.loadAsync(bytes);
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const main = 'word/document.xml';
  const document = await part(main);
  const numbers = new ListNumbers(await part('word/numbering.xml'), await part('word/styles.xml'));
  const { markup, boxes } = withoutTextBoxes(document);
  const shown = withoutHidden(withListNumbers(markup, numbers));
  if (shown === document) return { buffer: Buffer.from(bytes), boxes };
  zip.file(main, shown);
  return { buffer: await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' }), boxes };
}

/** Notes stand at the end, each with the number that refers to it, without mammoth's arrow back. */
function withNotes(html: string): string {
  let count = 0;
  return html
    .replace(/<li id="(?:foot|end)note-[^"]{1,60}">(?:<p>)?/g, (item) => `${item}[${++count}] `)
    .replace(/\s?<a href="#(?:foot|end)note-ref-[^"]{1,60}">[^<]{0,4}<\/a>/g, '');
}

/** A Word file: one line a paragraph, heading, list item or table cell; notes at the end; pictures and text boxes left out. */
export const docxReader: Reader = {
  name: 'docx',
  version: 3,
  async read(bytes, path) {
    const options = {
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      externalFileAccess: false,
    };
    let html: string;
    let issues: Issue[];
    try {
      issues = await inspect(bytes);
      const { buffer, boxes } = await asShown(bytes);
      if (boxes > 0)
        issues.push({
          code: 'docx-text-boxes',
          severity: 'note',
          message: `The Word file has ${boxes} text boxes beside its text. They were left out.`,
          todo: 'Look at them in Word; write what belongs to the text into the document.',
        });
      html = (await mammoth.convertToHtml({ buffer }, options)).value;
    } catch (cause) {
      const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
      throw new YanluError('DocumentBroken', { path, reason }, { cause });
    }
    return {
      text: pageLines(parsePage(withNotes(html)))
        .map((line) => line.text)
        .join('\n'),
      encoding: 'binary',
      encodingEvidence: 'a docx container states its own encoding',
      page: {},
      ...(issues.length > 0 ? { issues } : {}),
    };
  },
};
