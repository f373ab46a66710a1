import type { CourseWords } from '../i18n/measure-course.ts';
import { alignMeasures } from '../measures/align.ts';
import { changeLine, courseRows, courseSections, likenessLines } from '../measures/course-lines.ts';
import type { SideRow } from './measure-sides.ts';
import type { MeasureSpoken } from './measure-spoken.ts';
import { element, fill } from './search-words.ts';

export interface CourseSpoken extends MeasureSpoken {
  readonly sentences: CourseWords;
}

/** Draws two sides, measure by measure, as the pages that are made at build do. */
export function drawCourse(
  left: readonly SideRow[],
  right: readonly SideRow[],
  words: CourseSpoken,
): HTMLElement[] {
  const say = words.sentences;
  const alignment = alignMeasures(left, right);
  const rows = courseRows(alignment);
  const counts = fill(say.counts, {
    left: left.length,
    right: right.length,
    pairs: alignment.pairs.length,
    possible: alignment.possible.length,
    dropped: alignment.dropped.length,
    added: alignment.added.length,
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
        side('left', row.left === undefined ? undefined : left[row.left]),
        side('right', row.right === undefined ? undefined : right[row.right]),
      );
      if (!row.pair) return item;
      const changes = 'changes' in row.pair ? row.pair.changes : [];
      const lines = changes.map((change) => element('li', {}, changeLine(change, say, words)));
      item.append(
        element(
          'div',
          { class: 'course-evidence' },
          ...(lines.length > 0 ? [element('ul', { class: 'course-changes' }, ...lines)] : []),
          element('p', { class: 'note' }, likenessLines(row.pair.likeness, say).join(' · ')),
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
