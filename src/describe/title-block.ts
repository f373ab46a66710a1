import type { Head, HeadLine } from './head.ts';
import type { Line } from './lines.ts';
import type { PolicyFacts } from './policy.ts';
import type { SpeechFacts } from './speech.ts';
import type { FoundTitle } from './title.ts';

interface Held {
  readonly head: Head;
  readonly title: FoundTitle;
  readonly kind: 'speech' | 'policy' | 'other';
  readonly speech: SpeechFacts;
  readonly policy: PolicyFacts;
}

const filler = /[\s\p{P}\p{S}于同志]/gu;

/** What is left of a line when everything that the record holds is taken from it. */
function leftOver(line: string, held: readonly (string | undefined)[]): string {
  let rest = line.replace(/\s/gu, '');
  for (const words of held) {
    const bare = words?.replace(/\s/gu, '');
    if (bare) rest = rest.replace(bare, '');
  }
  return rest.replace(/^(?:报告人|讲话人|发言人|主讲人|演讲人)/u, '').replace(filler, '');
}

/**
 * The lines whose every word is in the record: title, subtitle, byline, date, number. A line that says
 * anything more stays where it is.
 *
 * @returns indices of lines
 */
export function titleBlockLines({ head, title, kind, speech, policy }: Held): ReadonlySet<number> {
  const moved = new Set<number>();
  const move = ({ index, also = index }: HeadLine) => moved.add(index).add(also);
  const own = new Set([...title.titleLines, ...title.subtitleLines]);
  const date = kind === 'policy' ? policy.date : speech.date;
  for (const line of head.lines) {
    if (line.index >= head.bodyStart) continue;
    if (own.has(line.index)) {
      const held = [title.title, title.subtitle, speech.speaker?.role, speech.speaker?.name];
      if (!leftOver(line.text, held) || title.titleLines.includes(line.index)) move(line);
      continue;
    }
    if (kind === 'other') continue;
    const dated = line.date && line.date.value === date?.value;
    const dateWords = dated && line.date ? line.text.slice(line.date.start, line.date.end) : undefined;
    const held = [
      dateWords,
      speech.speaker?.role,
      speech.speaker?.name,
      speech.occasion,
      policy.number,
      policy.issuer,
    ];
    const ours = dated || speech.speakerLines?.includes(line.index) || line.role === 'number';
    if (ours && !leftOver(line.text, held)) move(line);
  }
  return moved;
}

/** The lines as ranges of the text, each with its line feed, neighbours merged. */
export function titleBlockRanges(
  text: string,
  lines: readonly Line[],
  moved: ReadonlySet<number>,
): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  lines.forEach(({ start, end }, index) => {
    if (!moved.has(index)) return;
    const whole = { start, end: Math.min(end + 1, text.length) };
    const before = ranges.at(-1);
    if (before?.end === whole.start) before.end = whole.end;
    else ranges.push(whole);
  });
  const last = ranges.at(-1);
  if (last && last.end === text.length && last.start > 0 && !text.endsWith('\n')) last.start--;
  return ranges;
}
