import { documentUrl, facetUrl, feedFile, homeUrl, searchUrl, slugOf } from '../../archive/urls.ts';
import type { CorpusDocument } from '../../corpus/index.ts';
import { feedWords } from '../../i18n/feeds.ts';
import { defaultLocale, localeFacts } from '../../i18n/locales.ts';
import type { FeedQuery } from '../../schema/feeds.ts';
import { filterValues, isTagField, unknownValue } from '../../schema/fields.ts';
import { shownFacts } from '../exact/build-index.ts';
import { exactDocument } from '../exact/document.ts';
import { matches } from '../exact/engine/match.ts';
import { TextView } from '../exact/engine/text-view.ts';
import { fold } from '../exact/fold.ts';
import { liesWithin } from '../exact/months.ts';
import { parseQuery } from '../exact/query/parse.ts';
import type { Field, Query } from '../exact/query/tree.ts';
import type { SearchVocabulary } from '../vocabulary/codebook-names.ts';
import type { Feed, FeedItem } from './feed.ts';

/** A feed with its address below the root, without its ending. */
export interface NamedFeed {
  readonly name: string;
  readonly feed: Feed;
}

const mostItems = 100;
const summaryLength = 120;

/** Gives the address under which something below the root is reached from a feed. */
export type LinkFrom = (feed: string, target: string) => string;

/** The day on which a document came to be known here; that of an old speech may be yesterday. */
const newest = ({ record }: CorpusDocument) => record.retrieved ?? record.published ?? record.date ?? '';

function itemOf({ record, blocks }: CorpusDocument): Omit<FeedItem, 'link'> {
  const author = record.kind === 'policy' ? record.issuer : (record.speaker?.name ?? record.speaker?.role);
  const text = blocks.map((block) => block.text).join('');
  const opening = [...text].slice(0, summaryLength).join('');
  const title = record.title ?? record.subtitle;
  const day = record.date && /^\d{4}-\d{2}-\d{2}$/.test(record.date) ? record.date : undefined;
  return {
    id: record.id,
    title: title ?? `${feedWords.untitled}${opening.slice(0, 20)}……`,
    summary: [record.date ?? feedWords.noDate, author, record.place?.name, `${opening}……`]
      .filter(Boolean)
      .join(' · '),
    ...(day ? { day } : {}),
    ...(author ? { author } : {}),
  };
}

/** Says whether a document has the value of a field, as the index would. */
function hasField(document: CorpusDocument, field: Field, { names }: SearchVocabulary): boolean {
  const values = filterValues(document.record)[field.field].filter((value) => value !== unknownValue);
  const { value } = field;
  // Of year and month, the month comes last.
  if (typeof value !== 'string') return values.slice(-1).some((period) => liesWithin(period, value));
  const wanted = fold(value).text;
  const known = isTagField(field.field) ? names[field.field] : {};
  return values.some((own) =>
    [own, ...Object.values(known[own] ?? {})].some((name) => fold(String(name)).text.includes(wanted)),
  );
}

/**
 * The feeds of an archive: of all documents, of each theme, of each speaker, and of saved searches.
 *
 * @param documents those that are shown
 * @param queries saved searches; each must ask for something
 */
export function makeFeeds(
  documents: readonly CorpusDocument[],
  queries: readonly FeedQuery[],
  vocabulary: SearchVocabulary,
  linkFrom: LinkFrom,
): NamedFeed[] {
  const sorted = [...documents].sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
  const feedOf = (name: string, title: string, home: string, of: readonly CorpusDocument[]): NamedFeed => ({
    name,
    feed: {
      title: `${title} · ${feedWords.site}`,
      description: feedWords.description(title),
      home: linkFrom(feedFile(name, 'xml'), home),
      self: linkFrom(feedFile(name, 'xml'), feedFile(name, 'xml')),
      language: localeFacts[defaultLocale].tag,
      items: of.slice(0, mostItems).map((document) => ({
        ...itemOf(document),
        link: linkFrom(feedFile(name, 'xml'), documentUrl(document.record)),
      })),
    },
  });
  const by = (field: 'theme' | 'speaker') => {
    const groups = new Map<string, CorpusDocument[]>();
    for (const document of sorted)
      for (const value of filterValues(document.record)[field]) {
        if (value === unknownValue) continue;
        const group = groups.get(value);
        if (group) group.push(document);
        else groups.set(value, [document]);
      }
    return groups;
  };
  const search = (params: Readonly<Record<string, string>>) =>
    `${searchUrl()}?${new URLSearchParams(params)}`;
  return [
    feedOf('all', feedWords.all, homeUrl(), sorted),
    ...[...by('theme')].map(([id, of]) =>
      feedOf(`theme-${id}`, vocabulary.names.theme[id]?.['zh-hans'] ?? id, search({ theme: id }), of),
    ),
    ...[...by('speaker')].map(([speaker, of]) =>
      feedOf(`speaker-${slugOf(speaker)}`, speaker, facetUrl(defaultLocale, 'speakers', slugOf(speaker)), of),
    ),
    ...queries.map(({ name, title, query }) => {
      const tree = parseQuery(query).query;
      return feedOf(
        `query-${name}`,
        title,
        search({ q: query }),
        tree ? answer(sorted, tree, vocabulary) : [],
      );
    }),
  ];
}

/** The documents that answer a query. They are few enough at a build to be read, and reading is always exact. */
const answer = (documents: readonly CorpusDocument[], query: Query, vocabulary: SearchVocabulary) =>
  documents.filter((document) => {
    const blocks = document.blocks.map(({ anchor, text }) => [anchor, text] as const);
    const view = new TextView({ ...shownFacts(exactDocument(document.record, document.blocks)), blocks });
    return matches(view, query, (field) => hasField(document, field, vocabulary));
  });
