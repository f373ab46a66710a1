import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { serverArgs, serverOptions } from '../src/import/cli/server-options.ts';
import { developSite } from '../src/site/build.ts';

await openDoor(
  {
    name: 'dev',
    description: 'Serves the pages of the archive and shows changes as they are made; without search.',
    args: serverArgs,
    async run(args) {
      const from = userFolder('dev', process.env, process.cwd());
      await developSite({ contentDir: contentFolder(undefined, process.env, from), ...serverOptions(args) });
      return undefined;
    },
  },
  process.argv.slice(2),
);
