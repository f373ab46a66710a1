import { existsSync } from 'node:fs';
import path from 'node:path';
import { YanluError } from '../src/errors.ts';
import { openDoor } from '../src/import/cli/door.ts';
import { userFolder } from '../src/import/cli/folders.ts';
import { serverArgs, serverOptions } from '../src/import/cli/server-options.ts';
import { defaultOutDir } from '../src/site/build.ts';
import { serveAtFreePort } from '../src/site/serve-at-free-port.ts';

await openDoor(
  {
    name: 'preview',
    description: 'Serves a built site, with the headers it is meant to be served with.',
    args: {
      ...serverArgs,
      'out-dir': {
        type: 'string',
        alias: 'outDir',
        description: 'Folder of the site (dist)',
        valueHint: 'DIR',
      },
      base: { type: 'string', description: 'Path the site lies below (/)', valueHint: 'PATH' },
    },
    async run({ port, host, base, 'out-dir': outDir }) {
      const from = userFolder('preview', process.env, process.cwd());
      const site = outDir ? path.resolve(from, outDir) : defaultOutDir;
      const front = path.join(site, 'index.html');
      if (!existsSync(front)) throw new YanluError('PathNotFound', { path: front });
      const { url } = await serveAtFreePort(site, { ...serverOptions({ port, host }), base });
      console.log(`\n${url}\n\nCtrl+C ends it.`);
      return undefined;
    },
  },
  process.argv.slice(2),
);
