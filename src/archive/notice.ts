import { readArchiveFacts } from '../corpus/archive-facts.ts';
import { type Locale, localeFacts } from '../i18n/locales.ts';
import type { ArchiveFacts } from '../schema/archive.ts';

let remembered: Promise<ArchiveFacts> | undefined;

/** Every page asks; a build reads the file once. */
function facts(): Promise<ArchiveFacts> {
  const read = () => readArchiveFacts(process.env.YANLU_CONTENT || 'content');
  if (!import.meta.env.PROD) return read();
  remembered ??= read();
  return remembered;
}

export interface Notice {
  readonly text: string;
  /** BCP 47 tag of what it is written in. */
  readonly lang: string;
}

/**
 * Who keeps the archive, as far as it says.
 *
 * @throws YanluError `ArchiveFactsInvalid`
 */
export async function keeperOf(): Promise<NonNullable<ArchiveFacts['keeper']>> {
  return (await facts()).keeper ?? {};
}

/**
 * Whether the files go out as they were received.
 *
 * @throws YanluError `ArchiveFactsInvalid`
 */
export async function publishesReceived(): Promise<boolean> {
  return (await facts()).publishReceived ?? false;
}

/**
 * What the keeper says at the foot of every page, in the page's language where there is one.
 *
 * @throws YanluError `ArchiveFactsInvalid`
 */
export async function noticeIn(locale: Locale): Promise<Notice | undefined> {
  const { notice } = await facts();
  if (!notice) return undefined;
  const { tag } = localeFacts[locale];
  const own = Object.entries(notice).find(([lang, text]) => lang === tag && text);
  return own ? { lang: own[0], text: own[1] } : { lang: 'zh-Hans', text: notice['zh-Hans'] };
}
