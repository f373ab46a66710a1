import { mkdirSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { createLinkLedger } from './link-ledger.ts';
import type { PageOrder, PageReport, PageSetup, PageTask } from './page-work.ts';
import { placePage } from './place-page.ts';
import { redirectPage } from './redirect-page.ts';

/** A route as Astro's bundle has it. */
interface Route {
  readonly component: string;
  readonly type: string;
}

/** What is used of Astro's application for a build. */
interface App {
  readonly manifest: { readonly routes: readonly { readonly routeData: Route }[] };
  readonly routeCache: unknown;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: Route): Promise<unknown>;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
}

const setup = workerData as PageSetup;
const ledger = createLinkLedger();
const say = (report: PageReport) => parentPort?.postMessage(report);

const { app } = (await import(setup.entry)) as { readonly app: App };
app.setInternals({ pagesByKeys: setup.pagesByKeys, entrySpecifierToBundleMap: new Map() });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
const routes = app.manifest.routes.map(({ routeData }) => routeData);

type Path = { readonly pathname: string; readonly route: Route };
const paths = new Map<string, Promise<readonly Path[]>>();

/** All addresses of a route; asked once. */
function pathsOf(component: string): Promise<readonly Path[]> {
  const known = paths.get(component);
  if (known) return known;
  const own = routes.filter((route) => route.component === component);
  const manifest = { ...app.manifest, routes: own.map((routeData) => ({ routeData })) };
  const facade = {
    manifest,
    routeCache: app.routeCache,
    getComponentByRoute: (route: Route) => app.getComponentByRoute(route),
  };
  const found = new StaticPaths(facade as never).getAll() as unknown as Promise<readonly Path[]>;
  paths.set(component, found);
  return found;
}

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

async function makePage({ pathname, route }: Path): Promise<void> {
  const file = fileOf(pathname, route.type);
  const asked = route.type === 'page' ? pathname.replace(/\/?$/, '/') : pathname;
  const response = await app.render(new Request(new URL(asked, 'http://localhost')), { routeData: route });
  const elsewhere = response.headers.get('location');
  if (elsewhere) {
    write(file, placePage(file, redirectPage(elsewhere), setup.classic, ledger));
    return;
  }
  if (route.type === 'page' && !response.ok && file !== '404.html')
    throw new Error(`The page ${pathname} answered ${response.status}.`);
  if (route.type === 'page') write(file, placePage(file, await response.text(), setup.classic, ledger));
  else if (response.ok) write(file, new Uint8Array(await response.arrayBuffer()));
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
