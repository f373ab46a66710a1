import { countHan } from '../../text/characters.ts';
import { editsBetween } from '../../text/diff-edits.ts';
import { applyEdits } from '../../text/edit.ts';
import type { Models } from '../models.ts';
import { editsOfRules, resultOf } from '../rule.ts';
import { scriptRules } from '../rules/script.ts';
import {
  mainlandWords,
  regionalWords,
  scriptPairs,
  tableForms,
  traditionalForms,
} from '../rules/script-evidence.ts';
import type { Stage } from '../stage.ts';

/** By code unit: 1 for a traditional character of the pairs, -1 for a simplified one. */
const leanings = new Int8Array(0x10000);
for (const [index, char] of [...scriptPairs].entries())
  leanings[char.charCodeAt(0)] = index % 2 === 0 ? 1 : -1;

/** The script that the frequent characters of a text are written in; simplified where they do not say. */
export function detectScript(text: string): 'Hans' | 'Hant' {
  let balance = 0;
  for (let at = 0; at < text.length; at++) balance += leanings[text.charCodeAt(at)] ?? 0;
  return balance > 0 ? 'Hant' : 'Hans';
}

const distinct = (text: string, words: RegExp) => new Set(text.match(words) ?? []).size;
const count = (text: string, forms: RegExp) => (text.match(forms) ?? []).length;

/** A traditional writer does not get through this many characters without 於, 後, 裡, 麼 or 並. */
const silentLength = 60;

/**
 * True where a text in traditional characters was spoken on the Mainland and converted by a site:
 * its words decide, and where they are silent or even, its forms.
 */
export function isConvertedMainland(text: string): boolean {
  const mainland = distinct(text, mainlandWords);
  const regional = distinct(text, regionalWords);
  if (mainland !== regional) return mainland > regional;
  const own = count(text, traditionalForms);
  return count(text, tableForms) > own || (own === 0 && countHan(text) >= silentLength);
}

/**
 * Mainland speeches in traditional characters become simplified; texts of Hong Kong, Macau and Taiwan stay.
 *
 * @param spun asked of a text in traditional characters: whether it came with the readings of a spinner.
 *   That is the mark of Mainland sites, which turn simplified pages into traditional characters first.
 */
export function script(models: Models, spun: () => boolean = () => false): Stage {
  return (text) => {
    if (detectScript(text) === 'Hans' || !(isConvertedMainland(text) || spun())) return { text, edits: [] };
    const converted = models.toSimplified(text);
    const simple = applyEdits(converted, resultOf(converted, editsOfRules(converted, scriptRules)).edits);
    return resultOf(text, editsBetween('script/mainland', text, simple));
  };
}
