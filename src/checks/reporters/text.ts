import type { Issue } from '../../errors.ts';

/** What the last line says of the archive besides its issues. */
export interface Summary {
  readonly documents: number;
  /** Notes are counted; with `notes` they are also listed. */
  readonly notes: boolean;
}

/** Prints each issue with its place and what to do, and a last line that sums them. */
export function reportText(
  issues: readonly Issue[],
  { documents, notes }: Summary,
  print: (line: string) => void,
): void {
  const count = { error: 0, warning: 0, note: 0 };
  for (const { severity, code, message, todo, quote, anchor, file, line } of issues) {
    count[severity] += 1;
    if (severity === 'note' && !notes) continue;
    const place = `${file ?? ''}${line === undefined ? '' : `:${line}`}${anchor ? `#${anchor}` : ''}`;
    print(`${place}  ${severity}  ${code}`);
    print(`  ${message.startsWith(`${file}:`) ? message.replace(/^\S+:\s/, '') : message}`);
    if (quote !== undefined) print(`  「${quote}」`);
    print(`  → ${todo}`);
  }
  const hidden = count.note > 0 && !notes ? ' (--notes lists them)' : '';
  print(
    `${documents} documents: ${count.error} errors, ${count.warning} warnings, ${count.note} notes${hidden}`,
  );
}
