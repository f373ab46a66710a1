/** Prints to `stdout` and waits where a pipe is slower. A reader that has seen enough is no error. */
export function writeOut(text: string): Promise<void> {
  process.stdout.removeAllListeners('error').on('error', () => undefined);
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error && (error as { code?: unknown }).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}
