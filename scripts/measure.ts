import { YanluError } from '../src/errors.ts';
import { openDoor } from '../src/import/cli/door.ts';
import { checkout } from '../src/import/cli/folders.ts';
import { fuzzCommand } from '../src/measure/fuzz/fuzz-command.ts';
import { measureCommand } from '../src/measure/measure-command.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** @throws YanluError `WrongUse` */
function wholeNumber(option: string, given: string): number {
  const number = Number(given);
  if (Number.isSafeInteger(number) && number >= 1) return number;
  throw new YanluError('WrongUse', { reason: `--${option} takes a whole number from 1, not ${given}` });
}

await openDoor(
  {
    name: 'measure',
    description: 'Measures import, repair and tags against their floors.',
    args: {
      update: { type: 'boolean', description: 'Raise the floors to what is measured; none is lowered' },
      fuzz: { type: 'string', description: 'Try so many mutated inputs instead', valueHint: 'COUNT' },
      seed: { type: 'string', description: 'Seed of the first mutated input; 1', valueHint: 'N' },
    },
    async run({ update, fuzz, seed }) {
      if (fuzz === undefined)
        return measureCommand({ checkout, environment: process.env, update: update === true, say });
      const first = wholeNumber('seed', seed ?? '1');
      return fuzzCommand(checkout, wholeNumber('fuzz', fuzz), first, say);
    },
  },
  process.argv.slice(2),
);
