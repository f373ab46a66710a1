import path from 'node:path';
import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { buildSite } from '../src/site/build.ts';

await openDoor(
  {
    name: 'build',
    description: 'Builds the site of the archive (YANLU_CONTENT, else content).',
    args: {
      'out-dir': {
        type: 'string',
        alias: 'outDir',
        description: 'Where the site goes (dist)',
        valueHint: 'DIR',
      },
      force: { type: 'boolean', description: 'Build although nothing changed' },
    },
    async run({ 'out-dir': outDir, force }) {
      const from = userFolder('build', process.env, process.cwd());
      const folder = await buildSite({
        contentDir: contentFolder(undefined, process.env, from),
        force: force === true,
        say: (line) => console.log(line),
        ...(outDir ? { outDir: path.resolve(from, outDir) } : {}),
      });
      console.log(`The site is in ${folder}`);
      return 0;
    },
  },
  process.argv.slice(2),
);
