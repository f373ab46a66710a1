import type { CourseWords } from '../i18n/measure-course.ts';
import { courseOf, courseRows, courseSections } from '../measures/course.ts';
import { changeLine, likenessLines } from '../measures/course-lines.ts';
import type { Side, SideRow } from './measure-sides.ts';
import type { MeasureSpoken } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

export interface CourseSpoken extends MeasureSpoken {
  readonly sentences: CourseWords;
}

/** Draws two sides, measure by measure, as the pages that are made at build do. */
export function drawCourse(left: Side, right: Side, words: CourseSpoken): HTMLElement[] {
  const say = words.sentences;
  const texts = ({ blocks }: Side) => blocks.map(({ text }) => text);
  const course = courseOf(left.rows, right.rows, { left: texts(left), right: texts(right) });
  const rows = courseRows(course);
  const counts = fill(say.counts, {
    left: left.rows.length,
    right: right.rows.length,
    pairs: course.pairs.length,
    possible: course.possible.length,
    dropped: course.dropped.length,
    added: course.added.length,
    mentioned: course.mentioned.left.length + course.mentioned.right.length,
  });
  const side = (key: 'left' | 'right', measure: SideRow | undefined) => {
    const box = element('div', { class: `course-side course-${key}` });
    if (!measure) return box;
    box.append(
      element('span', { class: 'unseen' }, key === 'left' ? say.left : say.right),
      element(
        'details',
        {},
        element('summary', { lang: 'zh-Hans' }, measure.lead),
        element('blockquote', { lang: 'zh-Hans' }, measure.text),
      ),
      element(
        'a',
        { class: 'course-link', href: measure.href, lang: 'zh-Hans' },
        `${measure.document} · ${measure.anchor}`,
      ),
    );
    return box;
  };
  const sections = courseSections.map((name) => {
    const items = rows[name].map((row) => {
      const item = element(
        'li',
        { class: 'course-row' },
        side('left', row.left === undefined ? undefined : left.rows[row.left]),
        side('right', row.right === undefined ? undefined : right.rows[row.right]),
      );
      if (row.mention) {
        const { blocks } = row.left === undefined ? left : right;
        const links = row.mention.blocks.flatMap((index) => {
          const block = blocks[index];
          return block ? [element('a', { class: 'course-link', href: block.href }, block.anchor)] : [];
        });
        const said = fill(say.mention, { words: row.mention.words.join('、') });
        item.append(element('p', { class: 'course-evidence note' }, said, ...links));
      }
      if (!row.pair) return item;
      const changes = 'changes' in row.pair ? row.pair.changes : [];
      const lines = changes.map((change) => element('li', {}, changeLine(change, say, words)));
      item.append(
        element(
          'div',
          { class: 'course-evidence' },
          ...(lines.length > 0 ? [element('ul', { class: 'course-changes' }, ...lines)] : []),
          element('p', { class: 'note' }, likenessLines(row.pair, say).join(' · ')),
        ),
      );
      return item;
    });
    return element(
      'section',
      { class: `course-section course-${name}`, 'data-section': name },
      element('h3', {}, say.sections[name], ' ', element('span', { class: 'count' }, String(items.length))),
      ...(name === 'dropped' && items.length > 0 ? [element('p', { class: 'note' }, say.droppedNote)] : []),
      items.length > 0 ? element('ol', {}, ...items) : element('p', { class: 'note' }, say.none),
    );
  });
  return [
    element('p', { class: 'course-counts' }, counts),
    ...sections,
    element('p', { class: 'note' }, say.numberNote),
  ];
}
