import { recall, remember } from './storage.ts';

const names = ['size', 'width', 'leading', 'elder'] as const;
/** What the styles set without a choice. */
const usual = 'medium';

/** Applies what a reader chose on every page, and takes new choices on pages that offer them. */
export function applyReadingSettings(): void {
  const root = document.documentElement;
  const apply = (name: string, value: string | undefined) => {
    if (value === undefined || value === usual) delete root.dataset[name];
    else root.dataset[name] = value;
  };
  for (const name of names) apply(name, recall(name));

  const form = document.querySelector<HTMLFormElement>('[data-reading-settings] form');
  if (!form) return;
  for (const input of form.querySelectorAll<HTMLInputElement>('input')) {
    const chosen = root.dataset[input.name];
    input.checked = input.type === 'checkbox' ? chosen === input.value : input.value === (chosen ?? usual);
  }
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const value = target.checked && target.value !== usual ? target.value : undefined;
    apply(target.name, value);
    remember(target.name, value);
  });
}
