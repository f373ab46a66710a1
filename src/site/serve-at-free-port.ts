import { type RunningServer, type ServeOptions, serve } from './serve.ts';

/** How many ports are tried, one after another. */
const attempts = 50;

/**
 * Serves a built site at the port that was asked for or the next free one.
 *
 * @throws the system's error where none of fifty ports is free, or the host is not this machine's
 */
export async function serveAtFreePort(
  dir: string,
  { port = 4321, ...options }: ServeOptions = {},
): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await serve(dir, { ...options, port: port === 0 ? 0 : port + attempt - 1 });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || attempt === attempts) throw error;
    }
  }
}
