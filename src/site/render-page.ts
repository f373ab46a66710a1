import type { PageApp, PageModule, Path } from './page-app.ts';

/** What a page or file came out as. */
export type Rendered =
  | { readonly html: string }
  /** It leads to another address. */
  | { readonly elsewhere: string }
  | { readonly bytes: Uint8Array }
  /** A file that is not to be there. */
  | { readonly none: true };

/** A component as Astro compiles it. */
interface Component {
  (result: RenderResult, props: object, slots: object): unknown;
  /** Set by the compiler; pages in MDX are rendered in another way. */
  readonly isAstroComponentFactory?: true;
}

/** What Astro renders a page with. */
interface RenderResult {
  readonly styles: ReadonlySet<unknown>;
  readonly scripts: ReadonlySet<unknown>;
  readonly links: ReadonlySet<unknown>;
  readonly _metadata: Readonly<Record<string, unknown>>;
}

/** Astro's own way from a component to HTML, in the copy that the bundle of the pages holds. */
type RenderToString = (
  result: RenderResult,
  component: Component,
  props: object,
  slots: object,
  isPage: true,
) => Promise<string | Response>;

const renderKey: unique symbol = Symbol.for('yanlu:render');

/** Makes the bundle hand out how it renders; to be injected into the frontmatter of every page. */
export const handOutRender = `import { renderToString } from 'astro/runtime/server/index.js';
globalThis[Symbol.for('yanlu:render')] = renderToString;`;

/** What pages ask of `Astro`. */
class PageGlobal {
  readonly props: object;
  /** Set by the compiled component. */
  self: unknown = undefined;

  constructor(props: object) {
    this.props = props;
  }

  redirect(address: string): Response {
    return new Response(null, { status: 302, headers: { Location: address } });
  }
}

/** The rest of it belongs to a request, and there is none. */
for (const name of [
  'url',
  'request',
  'params',
  'site',
  'slots',
  'cookies',
  'locals',
  'response',
  'routePattern',
])
  Object.defineProperty(PageGlobal.prototype, name, {
    get() {
      throw new Error(
        `Astro.${name} is not known to a page that has props; give it what it needs as a prop.`,
      );
    },
  });

async function fileOf(response: Response): Promise<Rendered> {
  return response.ok ? { bytes: new Uint8Array(await response.arrayBuffer()) } : { none: true };
}

/** Sets and lists that a page fills while it is rendered, each of its own. */
const afresh = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      value instanceof Set ? new Set(value) : Array.isArray(value) ? [...value] : value,
    ]),
  );

/** How the pages of one route are rendered, known from the first of them. */
interface Pattern {
  readonly component: Component;
  /** Of a page of which nothing is rendered yet. */
  fresh(): RenderResult;
}

function patternOf(component: Component, result: RenderResult): Pattern {
  const kept = afresh({ ...result });
  const metadata = afresh(result._metadata);
  return {
    component,
    fresh: () =>
      ({
        ...afresh(kept),
        _metadata: afresh(metadata),
        createAstro: (props: object) => new PageGlobal(props),
      }) as unknown as RenderResult,
  };
}

/**
 * Renders the pages of a bundle. Astro renders the first page of each route as it does any: it finds the route,
 * its styles and scripts, and makes and answers a request. What it found holds for the other pages of the route,
 * so they are rendered with it directly, without a request, each with what its route gives it.
 *
 * @throws Error where a page does not render
 */
export function pageRenderer(app: PageApp): (path: Path) => Promise<Rendered> {
  const patterns = new Map<string, Pattern>();

  /** Takes down what Astro renders a page of a route with. */
  const watch = (name: string) => {
    const load = app.manifest.pageMap.get(name);
    if (!load) return;
    let module: PageModule | undefined;
    const withWatch = (own: PageModule): PageModule => {
      const component = own.default as Component;
      if (!component.isAstroComponentFactory) return own;
      const watching: Component = (result, props, slots) => {
        patterns.set(name, patternOf(component, result));
        return component(result, props, slots);
      };
      return { ...own, default: Object.assign(watching, component) };
    };
    app.manifest.pageMap.set(name, async () => {
      const found = await load();
      // Astro knows the list of addresses by the module it is in.
      module ??= withWatch(found.page());
      const own = module;
      return { ...found, page: () => own };
    });
  };

  for (const { routeData } of app.manifest.routes) if (routeData.type === 'page') watch(routeData.component);

  const byAstro = async ({ pathname, route }: Path): Promise<Rendered> => {
    const isPage = route.type === 'page';
    const asked = isPage ? pathname.replace(/\/?$/, '/') : pathname;
    const response = await app.render(new Request(new URL(asked, 'http://localhost')), { routeData: route });
    const elsewhere = response.headers.get('location');
    if (elsewhere) return { elsewhere };
    if (!isPage) return fileOf(response);
    if (!response.ok && asked !== '/404/')
      throw new Error(`The page ${pathname} answered ${response.status}.`);
    return { html: await response.text() };
  };

  return async (path) => {
    const { route, props } = path;
    if (!props) return byAstro(path);
    if (route.type !== 'page') {
      const { GET } = await app.getComponentByRoute(route);
      return GET ? fileOf(await GET({ props })) : byAstro(path);
    }
    const pattern = patterns.get(route.component);
    const render = (globalThis as { readonly [renderKey]?: RenderToString })[renderKey];
    if (!pattern || !render) return byAstro(path);
    const made = await render(pattern.fresh(), pattern.component, props, {}, true);
    if (typeof made === 'string') return { html: made };
    const elsewhere = made.headers.get('location');
    if (!elsewhere) throw new Error(`The page ${path.pathname} answered ${made.status}.`);
    return { elsewhere };
  };
}
