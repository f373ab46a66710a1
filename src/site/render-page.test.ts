import { afterEach, describe, expect, it } from 'vitest';
import type { PageApp, PageModule, Path } from './page-app.ts';
import { pageRenderer } from './render-page.ts';

/** What a page sees of the rendering, as far as these tests ask. */
interface Result {
  readonly styles: Set<string>;
  readonly _metadata: { readonly extraHead: string[]; readonly seen: Set<string> };
  readonly createAstro: (props: object) => { readonly props: object; redirect(to: string): Response };
}
type Render = (result: Result, props: object) => string | Response;

const key = Symbol.for('yanlu:render');
const bundle = globalThis as { [key]?: unknown };
afterEach(() => {
  delete bundle[key];
});

/** An application of one route, and how often it rendered a page itself. */
function appWith(render: Render, type = 'page', module: Partial<PageModule> = {}) {
  const asked: string[] = [];
  const newResult = (): Result => ({
    styles: new Set(['a.css']),
    _metadata: { extraHead: [], seen: new Set() },
    createAstro: (props) => ({ props, redirect: () => new Response(null, { status: 500 }) }),
  });
  const route = { component: 'src/pages/a.astro', type };
  const component = Object.assign(render, { isAstroComponentFactory: true });
  const pageMap: PageApp['manifest']['pageMap'] = new Map([
    [route.component, async () => ({ page: () => ({ default: component, ...module }) })],
  ]);
  const load = async () => (await pageMap.get(route.component)?.())?.page() ?? {};
  const app = {
    manifest: { routes: [{ routeData: route }], pageMap },
    getComponentByRoute: load,
    async render({ url }: Request) {
      asked.push(new URL(url).pathname);
      const made = ((await load()).default as Render)(newResult(), { name: 'first' });
      return typeof made === 'string' ? new Response(made) : made;
    },
  } as unknown as PageApp;
  bundle[key] = (result: Result, own: Render, props: object) => own(result, props);
  const path = (name: string): Path => ({ pathname: `/${name}/`, route, props: { name } });
  return { make: pageRenderer(app), path, asked };
}

describe('pages of one route', () => {
  it('begin each with what the first began with, whatever the others left', async () => {
    const { make, path, asked } = appWith((result, props) => {
      const { styles, _metadata } = result;
      const told = `${(props as { name: string }).name} ${[...styles]} ${_metadata.extraHead.length}${_metadata.seen.size}`;
      styles.add('b.css');
      _metadata.extraHead.push('x');
      _metadata.seen.add('x');
      return told;
    });
    const made = [];
    for (const name of ['first', 'second', 'third']) made.push(await make(path(name)));
    expect(made).toEqual([
      { html: 'first a.css 00' },
      { html: 'second a.css 00' },
      { html: 'third a.css 00' },
    ]);
    expect(asked).toEqual(['/first/']);
  });

  it('are given their own props, and nothing of a request', async () => {
    const { make, path } = appWith(({ createAstro }, props) => {
      const own = createAstro(props);
      return `${JSON.stringify(own.props)} ${'url' in own ? String(own.url) : 'asked by Astro'}`;
    });
    await make(path('first'));
    await expect(make(path('second'))).rejects.toThrow('Astro.url is not known to a page that has props');
  });

  it('may lead elsewhere, and name the page where they fail', async () => {
    const { make, path } = appWith(({ createAstro }, props) => {
      const { name } = props as { name: string };
      if (name === 'first') return 'first';
      return name === 'away' ? createAstro(props).redirect('/b/') : new Response('', { status: 500 });
    });
    await make(path('first'));
    expect(await make(path('away'))).toEqual({ elsewhere: '/b/' });
    await expect(make(path('broken'))).rejects.toThrow('The page /broken/ answered 500.');
  });

  it('are asked of Astro where a page stands alone', async () => {
    const { make, path, asked } = appWith(() => 'alone');
    const { props: _props, ...alone } = path('a');
    expect([await make(alone), await make(alone)]).toEqual([{ html: 'alone' }, { html: 'alone' }]);
    expect(asked).toEqual(['/a/', '/a/']);
  });
});

describe('files', () => {
  const get = (status: number) => ({ GET: () => new Response('年', { status }) });
  it.each([
    [200, { bytes: new TextEncoder().encode('年') }],
    [404, { none: true }],
  ])('that answer %i', async (status, expected) => {
    const { make, path, asked } = appWith(() => '', 'endpoint', get(status));
    expect(await make(path('a.json'))).toEqual(expected);
    expect(asked).toEqual([]);
  });
});
