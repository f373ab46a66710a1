import type { Account } from '../schema/account.ts';

/**
 * Writes an account as JSON with a field a line and a step a line, so that a change in one stage
 * changes one line and the file stays small.
 */
export function writeAccount(account: Account): string {
  const { version, id, source, received, parts, steps, clean, written } = account;
  const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const listed = (key: string, lines: readonly string[]) =>
    lines.length === 0
      ? line(key, [])
      : `  ${JSON.stringify(key)}: [\n${lines.map((one) => `    ${one}`).join(',\n')}\n  ]`;
  const made = steps.map(({ stage, rules, edits }) => JSON.stringify({ stage, rules, edits }));
  return `{\n${[
    line('version', version),
    line('id', id),
    line('source', source),
    line('received', received),
    ...(parts
      ? [
          listed(
            'parts',
            parts.map((part) => JSON.stringify(part)),
          ),
        ]
      : []),
    listed('steps', made),
    line('clean', clean),
    line('written', written),
  ].join(',\n')}\n}\n`;
}
