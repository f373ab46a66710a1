import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, serve } from './serve.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yanlu-serve-'));
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, '讲 话'), { recursive: true });
  await writeFile(path.join(site, 'index.html'), 'front');
  await writeFile(path.join(site, '讲 话/index.html'), 'speech');
  await writeFile(path.join(site, 'x.css'), 'a{}');
  await writeFile(path.join(site, '404.html'), '<a href="/">home</a>');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await mkdir(`${site}-beside`);
  await writeFile(`${site}-beside/secret.txt`, 'secret');
  await symlink(path.join(site, 'missing'), path.join(site, 'dangling'));
  server = await serve(site, { port: 0, base: '/a/b' });
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A request whose path is sent as it is; `fetch` would mend it. */
function ask(
  rawPath: string,
  method = 'GET',
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path: rawPath, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('serve', () => {
  it.each([
    ['/a/b/', 200, 'front'],
    ['/a/b/index.html?x=1', 200, 'front'],
    [`/a/b/${encodeURIComponent('讲 话')}/`, 200, 'speech'],
    ['/a/b/x.css', 200, 'a{}'],
    [`/a/b/${encodeURIComponent('讲 话')}`, 301, ''],
    ['/', 404, '<a href="/a/b/">home</a>'],
    ['/a/bc', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/nothing', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/../../secret.txt', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/..%2f..%2fsecret.txt', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/..%2fsite-beside/secret.txt', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/..%5c..%5csecret.txt', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/%00', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/%E0%A4%A', 404, '<a href="/a/b/">home</a>'],
    ['/a/b/dangling', 404, '<a href="/a/b/">home</a>'],
  ])('%s is %i', async (address, status, text) => {
    const answer = await ask(address);
    expect(answer.status).toBe(status);
    expect(answer.text).toBe(text);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers HEAD without a body and refuses to be written to', async () => {
    expect(await ask('/a/b/', 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(await ask('/a/b/', 'POST')).toMatchObject({ status: 405 });
  });

  it('says what a file is', async () => {
    expect((await ask('/a/b/x.css')).headers['content-type']).toBe('text/css; charset=utf-8');
  });
});
