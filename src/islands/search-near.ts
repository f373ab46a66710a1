import { filterFields } from '../schema/fields.ts';
import type { Chip } from '../search/exact/query/parse.ts';
import { nearWordings, renamedQueries } from '../search/near-wordings.ts';
import { hitsAtOnce, type QueryState, writeState } from '../search/query-state.ts';
import type { Asker } from './search-asker.ts';
import { completionLabel, loadCompleter } from './search-suggestions.ts';
import { element, fill, type SearchWords } from './search-words.ts';

/** An offer: another state of the page, and how many documents it finds. */
interface Offer {
  readonly state: QueryState;
  readonly label: string;
  readonly total: number;
}

function drawOffers(title: string, offers: readonly Offer[], words: SearchWords): HTMLElement[] {
  if (offers.length === 0) return [];
  return [
    element('h3', {}, title),
    element(
      'ul',
      { class: 'near' },
      ...offers.map(({ state, label, total }) =>
        element(
          'li',
          {},
          element('a', { href: writeState(state), 'data-offer': '' }, label),
          ' ',
          element('span', { class: 'count' }, fill(words.more.near.count, { n: total })),
        ),
      ),
    ),
  ];
}

/** A plain string, of which near wordings make sense. */
const isPlain = (chips: readonly Chip[]) =>
  chips.length === 1 && (chips[0]?.kind === 'words' || chips[0]?.kind === 'phrase') && !chips[0].negated;

/** Counts offers and keeps those that find something. */
async function counted(
  asker: Asker,
  signal: AbortSignal,
  offers: readonly Omit<Offer, 'total'>[],
): Promise<Offer[]> {
  const found: Offer[] = [];
  for (const offer of offers) {
    const total = await asker.count(offer.state, signal);
    if (total > 0) found.push({ ...offer, total });
  }
  return found;
}

const namesOffered = 5;

/** Names that the query may stand for: its pinyin, its beginning, or what sounds like it. */
async function named(asker: Asker, signal: AbortSignal, state: QueryState, root: URL): Promise<Offer[]> {
  const complete = await loadCompleter(root).catch(() => undefined);
  const offers = complete?.(state.query, namesOffered) ?? [];
  return counted(
    asker,
    signal,
    offers
      .filter(({ kind }) => kind !== 'title')
      .map((completion) => {
        const { kind, text, value = text } = completion;
        const isText = kind === 'phrase' || kind === 'occasion' || kind === 'title';
        const filters = isText ? state.filters : { ...state.filters, [kind]: [value] };
        return {
          state: { ...state, query: isText ? text : '', filters, shown: hitsAtOnce },
          label: completionLabel(completion),
        };
      }),
  );
}

async function renamed(asker: Asker, signal: AbortSignal, state: QueryState, root: URL): Promise<Offer[]> {
  if (state.query === '') return [];
  // Without the file there are no terms to offer, and all else is as it was.
  const file = await loadCompleter(root).then(
    (complete) => complete.file,
    () => undefined,
  );
  const queries = renamedQueries(state.query, file?.renamings ?? []);
  return counted(
    asker,
    signal,
    queries.map((query) => ({ state: { ...state, query }, label: query })),
  );
}

/** Shows what an empty result could have been: near wordings, other terms, fewer terms, fewer filters. */
export async function helpOut(
  place: HTMLElement,
  asker: Asker,
  state: QueryState,
  chips: readonly Chip[],
  root: URL,
  words: SearchWords,
  signal: AbortSignal,
): Promise<void> {
  const { near } = words.more;
  place.replaceChildren(element('p', {}, near.looking));
  const fields = filterFields.filter((field) => state.filters[field]?.length);
  const terms = chips.length > 1 ? chips : [];
  const plain = isPlain(chips) ? (chips[0]?.label.replace(/^["＂]|["＂]$/g, '') ?? '') : '';
  const alike = (await loadCompleter(root).catch(() => undefined))?.alike;
  const nearest =
    state.mode === 'exact' && plain
      ? await nearWordings(plain, (query) => asker.count({ ...state, query }, signal), alike)
      : [];
  const groups = [
    drawOffers(near.named, plain ? await named(asker, signal, state, root) : [], words),
    drawOffers(
      near.nearest,
      nearest.map(({ query, total }) => ({ state: { ...state, query }, label: query, total })),
      words,
    ),
    drawOffers(near.renamed, await renamed(asker, signal, state, root), words),
    drawOffers(
      near.without,
      await counted(
        asker,
        signal,
        terms
          .filter(({ without }) => without !== '')
          .map(({ without }) => ({ state: { ...state, query: without }, label: without })),
      ),
      words,
    ),
    drawOffers(
      near.filters,
      await counted(asker, signal, [
        ...fields.map((field) => ({
          state: { ...state, filters: { ...state.filters, [field]: [] } },
          label: fill(near.withoutField, { field: words.fields[field] }),
        })),
        ...(fields.length > 1 ? [{ state: { ...state, filters: {} }, label: near.withoutAll }] : []),
      ]),
      words,
    ),
  ].flat();
  if (signal.aborted) return;
  place.replaceChildren(
    ...(groups.length > 0 ? [element('h2', {}, near.title), ...groups] : [element('p', {}, near.none)]),
  );
}

/** Offers the former or later name of a term beside a result that is not empty. */
export async function mentionRenamed(
  place: HTMLElement,
  asker: Asker,
  state: QueryState,
  root: URL,
  words: SearchWords,
  signal: AbortSignal,
): Promise<void> {
  const offers = await renamed(asker, signal, state, root);
  if (signal.aborted || offers.length === 0) return;
  place.replaceChildren(
    words.more.near.also,
    ...offers.flatMap((offer) => [
      ' ',
      element('a', { href: writeState(offer.state), 'data-offer': '' }, offer.label),
      ` ${fill(words.more.near.count, { n: offer.total })}`,
    ]),
  );
  place.hidden = false;
}
