import engine from '../search/exact/client/worker.ts?worker&url';
import course from './measure-course.ts?worker&url';
import keeper from './measure-keeper.ts?worker&url';
import table from './measure-table.ts?worker&url';

/**
 * Starts the table of measures and what is compared in it. Their scripts are bundles of their own, built as
 * workers are: code that shared a module with other pages would turn theirs into modules, and browsers refuse
 * modules on pages opened from a disk.
 */
for (const root of document.querySelectorAll<HTMLElement>('[data-measures], [data-course]')) {
  if (location.protocol.startsWith('http')) {
    root.dataset.worker = engine;
    root.dataset.keeper = keeper;
    const script = 'course' in root.dataset ? course : table;
    const tag = document.createElement('script');
    // The development server does not bundle.
    if (import.meta.env.DEV) tag.type = 'module';
    tag.src = new URL(script.slice(1), new URL('.', new URL(root.dataset.href ?? '', location.href))).href;
    document.head.append(tag);
  } else {
    const note = root.querySelector<HTMLElement>('[data-part="file"]');
    if (note) note.hidden = false;
  }
}
