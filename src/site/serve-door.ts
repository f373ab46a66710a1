import { stat } from 'node:fs/promises';
import path from 'node:path';
import { YanluError } from '../errors.ts';
import { type RunningServer, serve } from './serve.ts';

interface Wishes {
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly base?: string | undefined;
}

const usualPort = 4321;
/** How many ports after the usual one are tried where nobody asked for a certain port. */
const tries = 10;

/** A port as it was typed. @throws YanluError `WrongUse` for anything but 0–65535 */
export function readPort(port: string): number {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65535)
    throw new YanluError('WrongUse', { reason: `${port} is no port (0 to 65535)` });
  return number;
}

/**
 * Serves a built site until the process is told to stop. Where no port is asked for and the usual one
 * is taken, the next free one is.
 *
 * @param dir folder of the built site
 * @returns the address of its front page
 * @throws YanluError `PathNotFound` where there is no site, `PortTaken` where the port asked for is taken
 */
export async function serveUntilStopped(dir: string, { port, host, base }: Wishes = {}): Promise<string> {
  const index = path.join(dir, 'index.html');
  if (!(await stat(index).catch(() => undefined))) throw new YanluError('PathNotFound', { path: index });
  const ports =
    port === undefined ? Array.from({ length: tries }, (_, index) => usualPort + index) : [readPort(port)];
  const server = await serveOnFirst(dir, ports, { host, base });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return server.url;
}

async function serveOnFirst(
  dir: string,
  ports: readonly number[],
  options: { readonly host?: string | undefined; readonly base?: string | undefined },
): Promise<RunningServer> {
  for (const port of ports) {
    try {
      return await serve(dir, { port, ...options });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new YanluError('PortTaken', { port: ports[0] ?? usualPort });
}
