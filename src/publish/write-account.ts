import type { Account } from '../schema/account.ts';

/**
 * Writes an account as JSON with a field a line and a step a line, so that a change in one stage
 * changes one line and the file stays small.
 */
export function writeAccount(account: Account): string {
  const { version, id, source, received, steps, clean, written } = account;
  const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const listed = steps.map(({ stage, rules, edits }) => `    ${JSON.stringify({ stage, rules, edits })}`);
  return `{\n${[
    line('version', version),
    line('id', id),
    line('source', source),
    line('received', received),
    listed.length === 0 ? line('steps', []) : `  "steps": [\n${listed.join(',\n')}\n  ]`,
    line('clean', clean),
    line('written', written),
  ].join(',\n')}\n}\n`;
}
