import path from 'node:path';
import { openDoor } from '../src/import/cli/door.ts';
import { userFolder } from '../src/import/cli/folders.ts';
import { defaultOutDir } from '../src/site/build.ts';
import { serveUntilStopped } from '../src/site/serve-door.ts';

await openDoor(
  {
    name: 'preview',
    description: 'Serves a built site, with the headers it is meant to be served with.',
    args: {
      'out-dir': {
        type: 'string',
        alias: 'outDir',
        description: 'Folder of the site (dist)',
        valueHint: 'DIR',
      },
      port: { type: 'string', description: 'Port; 0 takes any free one (4321)', valueHint: 'PORT' },
      host: { type: 'string', description: 'Address to listen on (127.0.0.1)', valueHint: 'HOST' },
      base: { type: 'string', description: 'Path the site lies below (/)', valueHint: 'PATH' },
    },
    async run({ 'out-dir': outDir, port, host, base }) {
      const from = userFolder('preview', process.env, process.cwd());
      const url = await serveUntilStopped(outDir ? path.resolve(from, outDir) : defaultOutDir, {
        port,
        host,
        base,
      });
      console.log(url);
      return undefined;
    },
  },
  process.argv.slice(2),
);
