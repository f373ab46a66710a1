import { defineCommand, runMain } from 'citty';
import { runChecks } from '../src/checks/index.ts';
import { reportJson } from '../src/checks/reporters/json.ts';
import { reportText } from '../src/checks/reporters/text.ts';
import { openCorpus } from '../src/corpus/index.ts';
import { readDocument } from '../src/intake/index.ts';
import { fixAnchors, fixDerived, openArchive } from '../src/publish/index.ts';

const check = defineCommand({
  meta: { name: 'check', description: 'Checks an archive: every issue with its place and what to do.' },
  args: {
    json: { type: 'boolean', default: false, description: 'one object a line on stdout' },
    notes: {
      type: 'boolean',
      default: false,
      description: 'list notes too: open gaps and doubts, hand edits',
    },
    sources: {
      type: 'boolean',
      default: false,
      description: 'also read every source again and compare; slow',
    },
    fix: {
      type: 'boolean',
      default: false,
      description:
        'write the marks <P id="…" /> and aliases that keep published anchors, and the themes and measure types that the annotations give',
    },
  },
  async run({ args }) {
    const contentDir = process.env.YANLU_CONTENT ?? 'content';
    const fixed = args.fix ? await fixAnchors(await openArchive(contentDir)) : [];
    for (const file of fixed) console.error(`${file}  anchors written`);
    const derived = args.fix ? await fixDerived(contentDir) : [];
    for (const file of derived) console.error(`${file}  themes and measure types written`);
    const access = await openCorpus(contentDir, args.sources ? { reader: readDocument } : {});
    const issues = await runChecks(access);
    const documents = access.corpus.documents.length;
    if (args.json) reportJson(issues, console.log);
    else reportText(issues, { documents, notes: args.notes }, console.log);
    process.exitCode = issues.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

void runMain(check);
