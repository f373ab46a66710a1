import { interrogative } from './rules/questions.ts';

/** Text in front of a question mark that is looked at for its clause. */
const reach = 60;

/**
 * True where a half-width `?` ends a question for certain: its sentence asks, or nothing but a line's end
 * or a closing quote follows and no further sign of damage stands beside it. Anything else may be what is
 * left of a lost byte.
 */
export function endsQuestion(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (before === '?' || after === '?' || /[\p{Co}\uFFFD]/u.test(before + after)) return false;
  if (/[,，.。、;；A-Za-z]/.test(after)) return false;
  const clause =
    text
      .slice(Math.max(0, at - reach), at)
      .split(/[。！？；\n!?;]/u)
      .at(-1) ?? '';
  if (interrogative.test(clause)) return true;
  return (after === '' || after === '\n') && /[\p{Script=Han}”]/u.test(before);
}
