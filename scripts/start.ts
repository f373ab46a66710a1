import { existsSync } from 'node:fs';
import path from 'node:path';
import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { importCommand } from '../src/import/cli/import-command.ts';
import { serverArgs, serverOptions } from '../src/import/cli/server-options.ts';
import { buildSite } from '../src/site/build.ts';
import { serveAtFreePort } from '../src/site/serve-at-free-port.ts';

await openDoor(
  {
    name: 'start',
    description: 'Imports the raw files of the archive, builds its site and serves it.',
    args: serverArgs,
    async run(args) {
      const options = serverOptions(args);
      const from = userFolder('start', process.env, process.cwd());
      const contentDir = contentFolder(undefined, process.env, from);
      const raw = path.join(contentDir, 'raw');
      if (existsSync(raw))
        await importCommand({ paths: [raw], contentDir, from, json: false, dryRun: false, jobs: 1 });
      const site = await buildSite({ contentDir, quiet: true });
      const { url } = await serveAtFreePort(site, options);
      console.log(`\n${url}\n\nCtrl+C ends it.`);
      return undefined;
    },
  },
  process.argv.slice(2),
);
