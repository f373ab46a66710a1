import * as fc from 'fast-check';
import type { Edit } from './edit.ts';

/** Characters of all kinds, surrogate pairs and private-use ones included, as code points. */
export const character = fc.oneof(
  fc.constantFrom(...'同志们会议讲话，。、：？！“”（） 　\n?!,:;().1２aZ'),
  fc.constantFrom('😀', '𠮷', '\uE266', '\u200B', '\uFEFF', '\r\n'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);

export const anyText = fc.array(character, { maxLength: 60 }).map((parts) => parts.join(''));

/** A text with edits that fit it; an edit that leaves nothing is followed by an untouched character. */
export const textWithEdits = fc
  .tuple(fc.array(character, { maxLength: 40 }), fc.infiniteStream(fc.tuple(fc.nat(9), anyText)))
  .map(([parts, stream]) => {
    const edits: Edit[] = [];
    let at = 0;
    let free = true;
    for (const part of parts) {
      const [choice, after] = stream.next().value as [number, string];
      const start = at;
      at += part.length;
      const skipped = !free;
      free = true;
      if (skipped) continue;
      if (choice < 3 && after !== part)
        edits.push({ rule: `test/${choice}`, start, end: at, before: part, after });
      else if (choice === 3 && after !== '')
        edits.push({ rule: 'test/insert', start, end: start, before: '', after });
      else continue;
      free = edits.at(-1)?.after !== '' && choice !== 3;
    }
    return { text: parts.join(''), edits };
  })
  .filter(({ text }) => text.isWellFormed());
