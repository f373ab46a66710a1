import styles from '../styles/suggestions.css?url';
import { completionAddress } from './completion-address.ts';
import { siteRoot } from './search-root.ts';
import { loadCompleter, SuggestionList, suggestionsOf } from './search-suggestions.ts';
import { element } from './search-words.ts';

const shown = 8;

/** Completes what is typed into a search box that leads to the search page. */
function completeBox(box: HTMLInputElement, form: HTMLFormElement): void {
  const root = siteRoot();
  document.head.append(
    element('link', { rel: 'stylesheet', href: new URL(styles.replace(/^\//, ''), root).href }),
  );
  const list = element('ul', { class: 'suggestions', id: 'q-list' });
  form.append(list);
  const suggestions = new SuggestionList(box, list);
  suggestions.show([]);
  let last = 0;
  const answer = async () => {
    last += 1;
    const own = last;
    const complete = await loadCompleter(root).catch(() => undefined);
    if (!complete || own !== last) return;
    suggestions.show(
      suggestionsOf(complete(box.value.trim(), shown), (completion) =>
        location.assign(completionAddress(completion, form.action, root)),
      ),
    );
  };
  box.addEventListener('input', () => void answer());
  box.addEventListener('blur', () => suggestions.show([]));
  if (box.value.trim() !== '') void answer();
}

const box = document.querySelector<HTMLInputElement>('.search-form #q');
if (box?.form) completeBox(box, box.form);
