import { furnitureSigns } from '../rules/furniture-signs.ts';
import { factsOfWords, type LineFacts } from './line-facts.ts';

/** From so many points the words alone show that a text stood on a page. */
const telling = 4;
/** What is longer is not looked at: it reads as prose. */
const longest = 120;

const wherever = (text: string): LineFacts => ({
  ...factsOfWords(text),
  zone: 'block',
  page: 'none',
  repeated: false,
  isTitle: false,
  annexed: false,
  answered: false,
  labelled: false,
  apart: false,
});

/** True where the words and the grammar of a line show a page, wherever it stands. */
export function isTelling(line: string): boolean {
  if (line.length > longest) return false;
  const facts = wherever(line);
  let points = 0;
  for (const sign of furnitureSigns) if (sign.holds(facts)) points += sign.points;
  return points >= telling;
}
