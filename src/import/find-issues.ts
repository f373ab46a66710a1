import { type DescribedFields, type Evidence, findFurtherTexts } from '../describe/index.ts';
import type { Issue } from '../errors.ts';
import type { ReceivedDocument } from '../intake/index.ts';
import type { Block } from '../schema/body.ts';
import type { FoundShares } from './shares/find-shares.ts';

interface Findings {
  readonly received: ReceivedDocument;
  readonly fields: DescribedFields;
  readonly evidence: readonly Evidence[];
  readonly blocks: readonly Block[];
  /** What was found of several texts in the file. */
  readonly several?: FoundShares | undefined;
}

const quoteLength = 40;
/** Under this confidence a describer leaves a field empty. */
const leastConfidence = 0.5;

/** All that a person should look at in an imported document: the file first, then the record, then the text. */
export function findIssues({ received, fields, evidence, blocks, several }: Findings): Issue[] {
  return [
    ...encodingIssues(received),
    ...(received.issues ?? []),
    ...recordIssues(fields, evidence),
    ...(blocks.some((block) => block.text.trim() !== '') ? [] : [emptyBody]),
    ...severalTexts(blocks, several),
    ...blocks.flatMap(markIssues),
  ];
}

const emptyBody: Issue = {
  code: 'empty-body',
  severity: 'error',
  message: 'Nothing of the file is text of a speech.',
  todo: 'Look at the file under raw/ and take it out if it holds no speech.',
};

const ordinal = '([一二三四五六七八九十\\d]{1,2})';
/** The heading of one of several texts on a page: 篇一：…, 范文二, 第三篇, 讲话稿（一）. */
const headOfOne = new RegExp(
  `^[【[（(]?(?:篇${ordinal}|第${ordinal}篇|范[文本]${ordinal})(?:[】\\])）：:、\\s]|$)|^.{0,30}(?:讲话稿?|发言稿?|致辞|致词|演讲稿?|主持词)\\s?[（(]?${ordinal}[）)]?$`,
  'u',
);
const longestHead = 80;

/** Texts whose borders are not sure are one document until a person parts them; the first heading may be in the record. */
function severalTexts(blocks: readonly Block[], several: FoundShares | undefined): Issue[] {
  const heads = blocks.flatMap((block) => {
    const found = block.text.length <= longestHead ? headOfOne.exec(block.text) : null;
    return found ? [{ block, number: found.slice(1).find(Boolean) ?? '' }] : [];
  });
  const further = findFurtherTexts(blocks.map(({ text }) => text));
  const numbered = heads.find(({ number }) => number !== '一' && number !== '1')?.block;
  const later = blocks[further[0]?.line ?? -1] ?? numbered;
  if (!later && !several) return [];
  const parted = several && 'shares' in several;
  const doubt = several && 'doubt' in several ? ` It was not parted: ${several.doubt}.` : '';
  const titles = further.map(({ title }) => `“${title}”`).join(', ');
  return [
    {
      code: 'several-texts-in-one-file',
      severity: 'warning',
      message:
        'The file holds several texts one after another, and the record can be right for one of them alone.' +
        (titles ? ` Further ones begin at ${titles}.` : '') +
        (parted
          ? ' Import makes a document of each, but leaves one that the archive has as a whole.'
          : doubt),
      todo: parted
        ? 'Where the archive has it as one document, remove that and import the file again.'
        : 'Save each text as a file of its own and import these instead.',
      ...(later ? { quote: later.text, anchor: later.anchor } : {}),
    },
  ];
}

/** Doubt about the encoding that a file was read in. */
export function encodingIssues({ encodingDoubtful, encoding, encodingEvidence }: ReceivedDocument): Issue[] {
  if (!encodingDoubtful) return [];
  return [
    {
      code: 'encoding-doubtful',
      severity: 'warning',
      message: `The file was read as ${encoding}, and another encoding fits almost as well: ${encodingEvidence}.`,
      todo: 'Read some lines; if they make no sense, save the file as UTF-8 and import it again.',
    },
  ];
}

function recordIssues(fields: DescribedFields, evidence: readonly Evidence[]): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, severity: Issue['severity'], message: string, todo: string, quote?: string) =>
    issues.push({ code, severity, message, todo, ...(quote ? { quote } : {}) });
  if (!fields.title)
    add(
      'title-missing',
      'warning',
      'No title was found in the text or the page.',
      'Write the title into the front matter.',
    );
  const titleFromName = evidence.find(({ field, from }) => field === 'title' && from === 'file-name');
  if (fields.title && titleFromName)
    add(
      'title-from-file-name',
      'warning',
      'The title was taken from the name of the file, the weakest evidence.',
      'Compare it with the text.',
      fields.title,
    );
  if (fields.dateBasis === 'inferred')
    add(
      'date-inferred',
      'note',
      `The date ${fields.date ?? ''} does not stand in the text; it follows from its words.`,
      'Confirm or correct date and dateBasis in the front matter.',
      fields.dateEvidence,
    );
  if (fields.completeness === 'fragment')
    add(
      'fragment',
      'warning',
      'The text is a part of a longer one.',
      'Look for the other parts and import them.',
    );
  if (fields.completeness === 'cut-off')
    add('cut-off', 'warning', 'The text stops before its end.', 'Look for a whole copy and import it.');
  for (const { field, value, quote, confidence } of evidence)
    if (confidence < leastConfidence)
      add(
        'field-uncertain',
        'note',
        `The field ${field} may be “${value}”; the evidence is too weak to write it down.`,
        `Write ${field} into the front matter if it is right.`,
        quote,
      );
  return issues;
}

function markIssues(block: Block): Issue[] {
  return block.marks.map((mark): Issue => {
    const context = block.text.slice(Math.max(0, mark.start - quoteLength / 4), mark.end + quoteLength / 4);
    const proposal = mark.proposal ? ` 可能是“${mark.proposal}”。` : '';
    return {
      code: mark.kind === 'gap' ? 'gap-in-text' : 'doubtful-text',
      severity: 'warning',
      message: `${mark.why}${proposal}`,
      todo: 'Compare with another copy; correct the text or take the mark away.',
      quote: context.slice(0, 2 * quoteLength),
      anchor: block.anchor,
    };
  });
}
