import { keepAddressShort } from './address.ts';
import foundWords from './found-words.ts?worker&url';
import { followLanguage } from './language-choice.ts';
import { loadLater } from './load-later.ts';
import { openWhereWide } from './open-where-wide.ts';
import { followOutline } from './outline-follow.ts';
import { offerParagraphTools } from './paragraph-tools.ts';
import { applyReadingSettings } from './reading-settings.ts';
import { switchScript } from './script-switch.ts';
import searchPage from './search.ts?worker&url';
import { offerSearch } from './slash-key.ts';

document.documentElement.dataset.scripting = 'on';
applyReadingSettings();
keepAddressShort();
openWhereWide();

function start(): void {
  offerSearch();
  followOutline();
  offerParagraphTools();
  switchScript();
  if (document.querySelector('yanlu-search')) loadLater(searchPage).catch(() => undefined);
  // Only who comes from a search needs it. Without it the words are not marked, and nothing else is missing.
  if (new URLSearchParams(location.search).has('q')) loadLater(foundWords).catch(() => undefined);
}

// What the labels are replaced with comes first: scripts take them from the page.
const speaking = followLanguage();
if (speaking) speaking.then(start, start);
else start();
