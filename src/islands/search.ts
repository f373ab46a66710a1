import { defineSearchPage } from './search-page.ts';

/** The script of the search page. It shares no module with the script of every page, see `offerSearch`. */
defineSearchPage();
