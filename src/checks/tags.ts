import type { CorpusDocument } from '../corpus/index.ts';
import { type Issue, YanluError } from '../errors.ts';
import { annotationsPath, parseAnnotations } from '../publish/annotations.ts';
import { type AnnotationsFile, derivedFields } from '../schema/annotation.ts';
import { checkEach } from './check.ts';

const same = (a: readonly string[], b: readonly string[]) => a.join('\n') === b.join('\n');

function derivedIssue({ record, file }: CorpusDocument, { annotations }: AnnotationsFile): Issue[] {
  const derived = derivedFields(annotations);
  const differing = (['themes', 'measureTypes'] as const).filter(
    (field) => !same(record[field], derived[field]),
  );
  return differing.map((field) => ({
    code: 'tags-derived',
    severity: 'warning',
    message: `${field} is [${record[field].join(', ')}], and the annotations give [${derived[field].join(', ')}].`,
    todo: 'Run npm run check -- --fix; to change a theme or measure type, write a decision into the annotations.',
    file,
  }));
}

function placeIssues({ record, blocks }: CorpusDocument, { annotations, lost }: AnnotationsFile): Issue[] {
  const file = annotationsPath(record.id);
  const lengths = new Map(blocks.map(({ anchor, text }) => [anchor, text.length]));
  const astray = annotations.filter(
    ({ anchor, span }) => (lengths.get(record.aliases[anchor] ?? anchor) ?? -1) < (span?.[1] ?? 0),
  );
  const issue = (code: string, message: string, todo: string, anchor: string): Issue => ({
    code,
    severity: 'warning',
    message,
    todo,
    file,
    anchor,
  });
  return [
    ...astray
      .slice(0, 1)
      .map(({ anchor }) =>
        issue(
          'tags-astray',
          `${astray.length} tags point at words that the text does not have, the first at ${anchor}.`,
          'Run npm run tag; it moves tags to where their words are.',
          anchor,
        ),
      ),
    ...lost.map(({ anchor, value, by, decision }) =>
      issue(
        'tags-lost',
        `What ${by} decided (${value} ${decision}) has no place any more.`,
        'Set the entry under lost again where it belongs, or delete it.',
        anchor,
      ),
    ),
  ];
}

/** Do the tags of every document stand on its words, and does its front matter say what they give? */
export const tags = checkEach('tags', async (document, access) => {
  const file = annotationsPath(document.record.id);
  const yaml = await access.readText(file).catch(() => undefined);
  if (yaml === undefined) return [];
  try {
    const found = parseAnnotations(yaml, file);
    return [...derivedIssue(document, found), ...placeIssues(document, found)];
  } catch (error) {
    if (!(error instanceof YanluError)) throw error;
    const { line } = error.detail;
    const issue: Issue = {
      code: 'tags-readable',
      severity: 'error',
      message: error.message,
      todo: error.hint,
      file,
      ...(typeof line === 'number' ? { line } : {}),
    };
    return [issue];
  }
});
