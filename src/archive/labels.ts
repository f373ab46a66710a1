import type { Dictionary } from '../i18n/index.ts';
import type { DocumentRecord } from '../schema/record.ts';
import { firstText } from './body.ts';
import type { DocumentEntry } from './documents.ts';
import { speakerOf } from './groups.ts';
import { chainOf } from './place-tree.ts';

/** The title as it is shown; a text that has none is called untitled and named by its first words. */
export function titleOf(entry: DocumentEntry, words: Dictionary): string {
  const { record } = entry.data;
  return record.title ?? record.subtitle ?? `${words.untitled}${openingWords(entry)}`;
}

const openingLength = 20;

function openingWords({ data, rendered }: DocumentEntry): string {
  if (data.record.access === 'withheld') return '';
  const text = firstText(rendered?.html ?? '');
  return text.length > openingLength ? `${text.slice(0, openingLength)}……` : text;
}

/** Who speaks or issues, as one line; what is not known is said to be unknown. */
export function voiceOf(record: DocumentRecord, words: Dictionary): string {
  if (record.kind === 'policy') return record.issuer ?? `${words.doc.issuer}${words.unknown}`;
  const parts = [speakerOf(record), record.speaker?.role].filter((part) => part !== undefined);
  if (parts.length > 0 && speakerOf(record)) return parts.join(' ');
  return parts.length > 0 ? `${parts.join(' ')}（${words.noSpeaker}）` : words.noSpeaker;
}

/** The names of a place in one run, as an address is written. */
export function placeLine(entry: DocumentEntry): string | undefined {
  const chain = chainOf(entry);
  return chain.length > 0 ? chain.join('') : undefined;
}

/** The roles that documents of one speaker name, most frequent first, at most three. */
export function rolesOf(entries: readonly DocumentEntry[]): string | undefined {
  const roles = entries.flatMap(({ data: { record } }) =>
    record.kind !== 'policy' && record.speaker?.name && record.speaker.role ? [record.speaker.role] : [],
  );
  const counted = [...Map.groupBy(roles, (role) => role)].sort((a, b) => b[1].length - a[1].length);
  return counted.length > 0
    ? counted
        .slice(0, 3)
        .map(([role]) => role)
        .join('、')
    : undefined;
}
