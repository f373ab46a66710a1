import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { rewriteTags } from './rewrite-tags.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The policy under which the site works, and which it recommends to every host. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

export interface ServeOptions {
  /** 0 takes any free port. */
  readonly port?: number;
  readonly host?: string | undefined;
  /** Path the site lies below, such as `/a/b/`. */
  readonly base?: string | undefined;
}

export interface RunningServer {
  /** Address of the front page. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site with the headers it is meant to be served with.
 *
 * @param dir folder of the built site
 * @throws the system's error where the port is taken
 */
export async function serve(dir: string, options: ServeOptions = {}): Promise<RunningServer> {
  const { port = 4321, host = '127.0.0.1' } = options;
  const base = `/${(options.base ?? '/').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const root = path.resolve(dir);
  const server = createServer((request, response) => {
    answer(root, base, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else response.writeHead(500, headers).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(root: string, base: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const below = decode(address);
  if (below === undefined || !`${below}/`.startsWith(base)) {
    await answerNotFound(root, base, request, response);
    return;
  }
  const file = path.join(root, below.slice(base.length));
  // `path.join` resolves `..`; what then lies outside the folder is not served.
  const inside = file === root || `${file}${path.sep}`.startsWith(`${root}${path.sep}`);
  const found = inside ? await stat(file).catch(() => undefined) : undefined;
  if (found?.isDirectory() && !below.endsWith('/')) {
    response.writeHead(301, { ...headers, Location: `${address}/${query ? `?${query}` : ''}` }).end();
    return;
  }
  const target = found?.isDirectory() ? path.join(file, 'index.html') : file;
  const size = found?.isDirectory() ? await stat(target).catch(() => undefined) : found;
  if (!size?.isFile()) {
    await answerNotFound(root, base, request, response);
    return;
  }
  const type = contentTypes[path.extname(target).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': size.size });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(target)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** The path of an address; undefined where it is not valid or could name another file. */
function decode(address: string): string | undefined {
  try {
    const decoded = decodeURIComponent(address);
    return decoded.startsWith('/') && !/[\0\\]/.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
}

async function answerNotFound(
  root: string,
  base: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const page = await readFile(path.join(root, '404.html'), 'utf8').catch(
    () => '<!doctype html><title>404</title>404',
  );
  const placed = rewriteTags(page, (tag) =>
    tag.replace(/(\s(?:href|src|action)=")\/(?!\/)/g, (_, attribute: string) => `${attribute}${base}`),
  );
  response.writeHead(404, { ...headers, 'Content-Type': contentTypes['.html'] });
  response.end(request.method === 'HEAD' ? undefined : placed);
}
