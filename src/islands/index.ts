import { keepAddressShort } from './address.ts';
import { markQuery } from './found-words.ts';
import { openWhereWide } from './open-where-wide.ts';
import { defineSearchPage } from './search-page.ts';
import { focusSearchOnSlash } from './slash-key.ts';

keepAddressShort();
openWhereWide();
focusSearchOnSlash();
markQuery();
defineSearchPage();
