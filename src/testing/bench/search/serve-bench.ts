import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const checkout = path.resolve(import.meta.dirname, '../../../..');

/** A server for measuring: it counts what is sent of the indexes, scripts apart. */
export interface BenchServer {
  readonly url: string;
  /** What was sent since it was last asked. */
  take(): { readonly requests: number; readonly bytes: number };
  close(): Promise<void>;
}

/** @param folder the indexes, one folder an engine, served below `/index/` */
export async function serveBench(folder: string): Promise<BenchServer> {
  let requests = 0;
  let bytes = 0;
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    try {
      if (pathname === '/') {
        // Pagefind cuts a question into words only where the page says that it is Chinese.
        const language = searchParams.get('lang') === 'zh-cn' ? 'zh-cn' : 'und';
        response.setHeader('content-type', 'text/html');
        response.end(`<!doctype html><html lang="${language}"><title>bench</title>`);
        return;
      }
      const indexed = pathname.startsWith('/index/');
      const file = path.join(indexed ? folder : checkout, pathname.replace(/^\/index/, ''));
      const body = await readFile(file);
      if (/\.(?:ts|js)$/.test(file)) {
        response.setHeader('content-type', 'text/javascript');
        response.end(file.endsWith('.ts') ? stripTypeScriptTypes(body.toString()) : body);
        return;
      }
      requests += 1;
      // Hosts compress what is text, as this one does; what is packed already goes as it is.
      const packed = file.endsWith('.json') ? gzipSync(body) : body;
      bytes += packed.length;
      if (packed !== body) response.setHeader('content-encoding', 'gzip');
      response.setHeader(
        'content-type',
        file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream',
      );
      response.end(packed);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    take() {
      const taken = { requests, bytes };
      requests = 0;
      bytes = 0;
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
