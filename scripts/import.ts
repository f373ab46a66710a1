import { YanluError } from '../src/errors.ts';
import { openDoor } from '../src/import/cli/door.ts';
import { contentFolder, userFolder } from '../src/import/cli/folders.ts';
import { importCommand } from '../src/import/cli/import-command.ts';

await openDoor(
  {
    name: 'import',
    description: 'Brings files, folders and archives of txt, md, html, mhtml, docx and doc into the archive.',
    args: {
      out: { type: 'string', description: 'Content folder to write to', valueHint: 'DIR' },
      json: { type: 'boolean', description: 'Print one object a line and write nothing' },
      'dry-run': { type: 'boolean', description: 'Say what would be done and write nothing' },
      jobs: {
        type: 'string',
        description: 'Documents prepared at a time, in as many threads; 1',
        valueHint: 'N',
      },
      report: {
        type: 'string',
        description: 'Write the account of the run to a file, as a page where it ends in .html, else JSON',
        valueHint: 'FILE',
      },
    },
    run(args) {
      if (args._.length === 0) throw new YanluError('WrongUse', { reason: 'no file or folder is named' });
      const jobs = Number(args.jobs ?? 1);
      if (!Number.isInteger(jobs) || jobs < 1 || jobs > 64)
        throw new YanluError('WrongUse', { reason: `--jobs takes a number from 1 to 64, not ${args.jobs}` });
      const from = userFolder('import', process.env, process.cwd());
      return importCommand({
        paths: args._,
        from,
        contentDir: contentFolder(args.out, process.env, from),
        jobs,
        json: args.json === true,
        dryRun: args['dry-run'] === true,
        ...(args.report ? { report: args.report } : {}),
      });
    },
  },
  process.argv.slice(2),
);
