import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';

/** A route as Astro's bundle has it. */
export interface Route {
  readonly component: string;
  readonly type: string;
}

/** An address of the site with what its page is given. */
export interface Path {
  readonly pathname: string;
  readonly route: Route;
  /** What the route's own list of addresses gives it; absent for a page that stands alone. */
  readonly props?: object;
}

/** The module of a page or file, as the bundle has it. */
export interface PageModule {
  readonly default?: unknown;
  readonly GET?: (context: { readonly props: object }) => Response | Promise<Response>;
}

/** What is used of Astro's application for a build. */
export interface PageApp {
  readonly manifest: {
    readonly routes: readonly { readonly routeData: Route }[];
    readonly pageMap: Map<string, () => Promise<{ readonly page: () => PageModule }>>;
  };
  readonly routeCache: {
    get(route: Route): { readonly staticPaths?: readonly { readonly props?: object }[] } | undefined;
  };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  getComponentByRoute(route: Route): Promise<PageModule>;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
}

/** Gives all addresses of a route, by the file it is written in; each is asked once. */
export function pathsIn(app: PageApp): (component: string) => Promise<readonly Path[]> {
  const known = new Map<string, Promise<readonly Path[]>>();
  const find = async (component: string): Promise<readonly Path[]> => {
    const own = app.manifest.routes.filter(({ routeData }) => routeData.component === component);
    const facade = {
      manifest: { ...app.manifest, routes: own },
      routeCache: app.routeCache,
      getComponentByRoute: (route: Route) => app.getComponentByRoute(route),
    };
    const found = (await new StaticPaths(facade as never).getAll()) as unknown as readonly Path[];
    const [route] = own;
    const given = route && app.routeCache.get(route.routeData)?.staticPaths;
    if (!given) return found;
    // Astro lists the addresses in the order in which the route gave them.
    if (own.length !== 1 || given.length !== found.length)
      throw new Error(`The addresses of ${component} and what its pages are given do not agree.`);
    return found.map(({ pathname, route }, index) => ({
      pathname,
      route,
      props: given[index]?.props ?? {},
    }));
  };
  return (component) => {
    const paths = known.get(component) ?? find(component);
    known.set(component, paths);
    return paths;
  };
}
