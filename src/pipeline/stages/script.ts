import { countHan } from '../../text/characters.ts';
import { editsBetween } from '../../text/diff-edits.ts';
import { applyEdits } from '../../text/edit.ts';
import type { Models } from '../models.ts';
import { editsOfRules, resultOf } from '../rule.ts';
import { scriptRules } from '../rules/script.ts';
import { type ScriptWords, scriptForms, scriptPairs, scriptWords } from '../rules/script-evidence.ts';
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

/**
 * Chinese characters that a speech of Hong Kong, Macau or Taiwan seldom gets through without naming a
 * place, an office or a currency of its own: 2 % of the passages of this length in the records of a
 * legislature there do.
 */
const silentLength = 200;

/** What the words of a text weigh together, and how many different ones speak. */
interface Weight {
  readonly points: number;
  readonly voices: number;
}

function weigh(text: string, tables: readonly ScriptWords[]): Weight {
  let points = 0;
  let voices = 0;
  for (const table of tables) {
    const found = new Set(text.match(table.words) ?? []).size;
    points += found * table.points;
    voices += found;
  }
  return { points, voices };
}

/**
 * True where a text in traditional characters was spoken on the Mainland and converted by a site. The
 * whole text is asked; where its evidence is even it stays as it is, and where there is none at all, only
 * its length speaks.
 *
 * @param folded the same text in simplified characters
 */
export function isConvertedMainland(text: string, folded: string): boolean {
  const words = weigh(folded, scriptWords);
  const forms = weigh(text, scriptForms);
  if (words.voices + forms.voices === 0) return countHan(text) >= silentLength;
  return words.points + forms.points > 0;
}

/**
 * Mainland speeches in traditional characters become simplified; texts of Hong Kong, Macau and Taiwan stay.
 *
 * @param spun asked of a text in traditional characters: whether it came with the readings of a spinner.
 *   That is the mark of Mainland sites, which turn simplified pages into traditional characters first.
 */
export function script(models: Models, spun: () => boolean = () => false): Stage {
  return (text) => {
    if (detectScript(text) === 'Hans') return { text, edits: [] };
    const converted = models.toSimplified(text);
    if (!isConvertedMainland(text, converted) && !spun()) return { text, edits: [] };
    const simple = applyEdits(converted, resultOf(converted, editsOfRules(converted, scriptRules)).edits);
    return resultOf(text, editsBetween('script/mainland', text, simple));
  };
}
