import { mkdirSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createLinkLedger } from './link-ledger.ts';
import { type PageApp, type Path, pathsIn } from './page-app.ts';
import type { PageOrder, PageReport, PageSetup, PageTask } from './page-work.ts';
import { placePage } from './place-page.ts';
import { redirectPage } from './redirect-page.ts';
import { pageRenderer } from './render-page.ts';

const setup = workerData as PageSetup;
const ledger = createLinkLedger();
const say = (report: PageReport) => parentPort?.postMessage(report);

const { app } = (await import(setup.entry)) as { readonly app: PageApp };
app.setInternals({ pagesByKeys: setup.pagesByKeys, entrySpecifierToBundleMap: new Map() });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
const routes = app.manifest.routes.map(({ routeData }) => routeData);

const pathsOf = pathsIn(app);
const render = pageRenderer(app);

/** The file of an address, as a static host looks for it. */
function fileOf(pathname: string, type: string): string {
  const bare = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return bare;
  if (bare === '404') return '404.html';
  return bare === '' ? 'index.html' : `${bare}/index.html`;
}

/** Folders below the site that are there, by the file's path up to them; the root has none. */
const made = new Set<string>(['']);

/** Makes a folder of the site, which another thread may make at the same time. */
function makeFolder(folder: string): void {
  if (made.has(folder)) return;
  makeFolder(folder.slice(0, Math.max(0, folder.lastIndexOf('/'))));
  try {
    mkdirSync(setup.outDir + folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  made.add(folder);
}

function write(file: string, content: string | Uint8Array): void {
  makeFolder(file.slice(0, Math.max(0, file.lastIndexOf('/'))));
  writeFileSync(setup.outDir + file, content);
}

async function makePage(one: Path): Promise<void> {
  const file = fileOf(one.pathname, one.route.type);
  const made = await render(one);
  if ('bytes' in made) write(file, made.bytes);
  else if ('html' in made) write(file, placePage(file, made.html, setup.classic, ledger));
  else if ('elsewhere' in made)
    write(file, placePage(file, redirectPage(made.elsewhere), setup.classic, ledger));
}

async function work(task: PageTask): Promise<void> {
  let pages = 0;
  for (const component of task.components) pages += await makePart(component, task);
  say({ done: task, pages });
}

async function makePart(component: string, task: PageTask): Promise<number> {
  const all = await pathsOf(component);
  const from = Math.floor((all.length * task.part) / task.of);
  const to = Math.floor((all.length * (task.part + 1)) / task.of);
  for (const one of all.slice(from, to)) await makePage(one);
  return to - from;
}

parentPort?.on('message', (order: PageOrder) => {
  if ('task' in order) {
    work(order.task).catch((error: unknown) => {
      // Thrown outside of the promise, it ends the thread and reaches whoever started it.
      setImmediate(() => {
        throw error;
      });
    });
    return;
  }
  say({ ledger: ledger.part() });
  parentPort?.close();
});

say({ routes: [...new Set(routes.map(({ component }) => component))] });
