import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/**
 * A host that knows nothing of the site: it serves files below a path and its page for missing addresses
 * as it lies there, as most hosts do.
 *
 * @param base such as `/a/b/`
 */
export async function plainHost(dist: string, base: string): Promise<{ url: string; close(): void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const below = pathname.startsWith(base) ? pathname.slice(base.length) : 'missing';
    const wanted = path.join(dist, decodeURIComponent(below), pathname.endsWith('/') ? 'index.html' : '');
    const found = await stat(wanted).catch(() => undefined);
    const file = found?.isFile() ? wanted : path.join(dist, '404.html');
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(found?.isFile() ? 200 : 404, { 'Content-Type': type });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => server.close() };
}
