import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { readGold } from '../src/import/samples/gold.ts';
import { keepSamples } from '../src/import/samples/keep.ts';
import { loadTagger } from '../src/import/tagging/load-tagger.ts';

await openDoor(
  {
    name: 'keep',
    description: 'Lets the invented keeper of the sample archive decide on its tags as the gold says.',
    args: {},
    async run() {
      const contentDir = contentFolder(
        undefined,
        process.env,
        userFolder('keep', process.env, process.cwd()),
      );
      const sum = { documents: 0, written: 0, accepted: 0, added: 0, rejected: 0 };
      for await (const kept of keepSamples(contentDir, await loadTagger(contentDir), readGold())) {
        sum.documents += Number(kept.outcome !== 'none');
        sum.written += Number(kept.outcome === 'written');
        for (const what of ['accepted', 'added', 'rejected'] as const) sum[what] += kept[what];
      }
      process.stdout.write(
        `${sum.documents} documents reviewed, ${sum.written} written; ${sum.accepted} tags accepted, ${sum.added} added, ${sum.rejected} rejected → ${contentDir}\n`,
      );
      return 0;
    },
  },
  process.argv.slice(2),
);
