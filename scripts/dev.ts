import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { developSite } from '../src/site/build.ts';
import { readPort } from '../src/site/serve-door.ts';

await openDoor(
  {
    name: 'dev',
    description: 'Serves the pages of the archive and shows changes as they are made; without search.',
    args: { port: { type: 'string', description: 'Port (4321)', valueHint: 'PORT' } },
    async run({ port }) {
      const from = userFolder('dev', process.env, process.cwd());
      await developSite({
        contentDir: contentFolder(undefined, process.env, from),
        port: readPort(port ?? '4321'),
      });
      return undefined;
    },
  },
  process.argv.slice(2),
);
