import path from 'node:path';
import { YanluError } from '../src/errors.ts';
import { openDoor } from '../src/import/cli/door.ts';
import { explainFile } from '../src/import/cli/explain-command.ts';
import { userFolder } from '../src/import/cli/folders.ts';

await openDoor(
  {
    name: 'explain',
    description: 'Shows stage by stage what the import changes in one file, and why. Writes nothing.',
    args: {},
    async run({ _: [file, ...more] }) {
      if (!file || more.length > 0) throw new YanluError('WrongUse', { reason: 'it takes one file' });
      const lines = await explainFile(path.resolve(userFolder('explain', process.env, process.cwd()), file));
      process.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    },
  },
  process.argv.slice(2),
);
