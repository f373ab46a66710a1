import type { Issue } from '../../errors.ts';

/** One object a line. */
export function reportJson(issues: readonly Issue[], print: (line: string) => void): void {
  for (const issue of issues) print(JSON.stringify(issue));
}
