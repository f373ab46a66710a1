import { defineSearchPage } from './search-page.ts';

/** The script of the search page, a bundle of its own; see `loadLater`. */
defineSearchPage();
