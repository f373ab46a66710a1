import path from 'node:path';
import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { loadTagger } from '../src/import/tagging/load-tagger.ts';
import { tagContent, tagParagraphs } from '../src/import/tagging/tag-command.ts';
import { writeOut } from '../src/import/tagging/write-out.ts';

await openDoor(
  {
    name: 'tag',
    description: 'Tags the documents of the archive by theme and measure, or prints the tags of paragraphs.',
    args: {
      paragraphs: {
        type: 'string',
        description: 'Print the tags of the rows {id, text} of a file instead',
        valueHint: 'FILE.jsonl',
      },
    },
    async run({ paragraphs }) {
      const from = userFolder('tag', process.env, process.cwd());
      const contentDir = contentFolder(undefined, process.env, from);
      const tagger = await loadTagger(contentDir);
      if (paragraphs === undefined)
        return tagContent(contentDir, tagger, (line) => process.stderr.write(`${line}\n`));
      await tagParagraphs(path.resolve(from, paragraphs), tagger, writeOut);
      return 0;
    },
  },
  process.argv.slice(2),
);
