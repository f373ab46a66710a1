import type { CDPSession, Page } from 'playwright-core';

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize?: number;
  readonly backingStorageSize?: number;
}

const sum = ({ usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 }: HeapUsage) =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

/** Asks the target of a session that stands inside another. */
function askNested(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  return new Promise((resolve) => {
    const id = Math.floor(Math.random() * 2 ** 30);
    const listen = (event: { readonly sessionId: string; readonly message: string }) => {
      if (event.sessionId !== sessionId) return;
      const answer = JSON.parse(event.message) as { readonly id?: number; readonly result?: unknown };
      if (answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      resolve(answer.result);
    };
    session.on('Target.receivedMessageFromTarget', listen);
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  });
}

/**
 * Watches what scripts of a page and of its workers keep. Must be called before it starts a worker.
 *
 * @returns measures, after collecting garbage, in mebibytes
 */
export async function watchMemory(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    let bytes = sum((await session.send('Runtime.getHeapUsage')) as HeapUsage);
    for (const worker of workers) {
      await askNested(session, worker, 'HeapProfiler.collectGarbage');
      bytes += sum((await askNested(session, worker, 'Runtime.getHeapUsage')) as HeapUsage);
    }
    return bytes / 2 ** 20;
  };
}
