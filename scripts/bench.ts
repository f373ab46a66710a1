import { defineCommand, runMain } from 'citty';
import { checkout } from '../src/import/cli/folders.ts';
import { benchClean } from '../src/measure/bench-clean.ts';
import { openShared } from '../src/measure/shared.ts';
import { imports, judged, loader, loading, measures, site } from '../src/testing/bench/commands.ts';
import { searchCommand as search } from '../src/testing/bench/search/command.ts';
import { benchTagging } from '../src/testing/bench/tagging.ts';

const clean = defineCommand({
  meta: { name: 'clean', description: 'Cleans texts, beside removing brackets by a pattern.' },
  async run() {
    for (const line of await benchClean(checkout, openShared(process.env, checkout))) console.log(line);
  },
});

const tagging = defineCommand({
  meta: { name: 'tagging', description: 'Tags paragraphs on one core.' },
  async run() {
    console.log(await benchTagging(checkout));
  },
});

const bench = defineCommand({
  meta: { name: 'bench', description: 'Measures speed and size, side by side with the peers.' },
  subCommands: {
    clean,
    import: imports,
    lighthouse: judged,
    loader,
    loading,
    measures,
    search,
    site,
    tagging,
  },
});

void runMain(bench);
