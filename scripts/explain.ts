import path from 'node:path';
import { YanluError } from '../src/errors.ts';
import { openDoor } from '../src/import/cli/door.ts';
import { explainFile, explainFileJson } from '../src/import/cli/explain-command.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { loadArchiveModels } from '../src/import/models.ts';
import { explainFileTags } from '../src/import/tagging/explain-tags-command.ts';
import { loadTagger } from '../src/import/tagging/load-tagger.ts';

await openDoor(
  {
    name: 'explain',
    description: 'Shows stage by stage what the import changes in one file, and why. Writes nothing.',
    args: {
      json: { type: 'boolean', description: 'Print one JSON object, with every edit and proposal whole' },
      tags: { type: 'boolean', description: 'Show the words and points of each tag instead' },
    },
    async run({ _: [file, ...more], json, tags }) {
      if (!file || more.length > 0) throw new YanluError('WrongUse', { reason: 'it takes one file' });
      if (json && tags) throw new YanluError('WrongUse', { reason: '--tags has no JSON form' });
      const from = userFolder('explain', process.env, process.cwd());
      const content = contentFolder(undefined, process.env, from);
      const target = path.resolve(from, file);
      const lines = tags
        ? await explainFileTags(target, await loadArchiveModels(content), await loadTagger(content))
        : json
          ? [await explainFileJson(target, content)]
          : await explainFile(target, content);
      process.stdout.write(`${lines.join('\n')}\n`);
      return 0;
    },
  },
  process.argv.slice(2),
);
