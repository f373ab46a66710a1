import { siteRoot } from './search-root.ts';

/**
 * Loads a script that most pages do without. It is a bundle of its own, built as workers are: code that
 * shared a module with the script of every page would turn both into modules, and browsers refuse modules
 * on pages opened from a disk.
 *
 * @param address root-absolute, from an import with `?worker&url`
 */
export function loadLater(address: string): Promise<void> {
  const script = document.createElement('script');
  // The development server does not bundle.
  if (import.meta.env.DEV) script.type = 'module';
  script.src = new URL(address.slice(1), siteRoot()).href;
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${script.src} cannot be loaded`)));
    document.head.append(script);
  });
}
