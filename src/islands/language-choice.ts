import { loadLater } from './load-later.ts';
import shellLanguage from './shell-language.ts?worker&url';
import { recall, remember } from './storage.ts';

const usual = 'zh-Hans';
/** Milliseconds after which a page is shown in the default language, until its labels come. */
const patience = 800;

/**
 * Remembers the language of the shell that a reader chose, and lets pages that exist once speak it. Readers of
 * the default language load nothing for it.
 *
 * @returns when the labels are replaced; nothing where none are
 */
export function followLanguage(): Promise<void> | undefined {
  const root = document.documentElement;
  const keep = (language: string) => remember('language', language === usual ? undefined : language);
  const choices = document.querySelector('.site-languages');
  choices?.addEventListener('click', ({ target }) => {
    const choice = target instanceof Element ? target.closest<HTMLElement>('a, button') : undefined;
    if (!choice) return;
    keep(choice.lang);
    if (choice instanceof HTMLButtonElement) location.reload();
  });
  if (root.dataset.once === undefined) {
    if (root.lang !== usual) keep(root.lang);
    return undefined;
  }
  const chosen = recall('language');
  const offered = [...(choices?.querySelectorAll<HTMLElement>('[lang]') ?? [])].map(({ lang }) => lang);
  if (!chosen || chosen === usual || !offered.includes(chosen)) return undefined;
  // What is not seen does not move. A reader whose line is slow sees the page as it is.
  root.dataset.speaking = '';
  const show = () => {
    delete root.dataset.speaking;
  };
  setTimeout(show, patience);
  return (
    loadLater(`/labels/${chosen}.js`)
      .then(() => loadLater(shellLanguage))
      // A page that was drawn already has to be gone for a frame: only then nothing that is seen moves.
      .finally(() => requestAnimationFrame(() => requestAnimationFrame(show)))
  );
}
