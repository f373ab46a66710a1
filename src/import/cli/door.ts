import { type ArgsDef, type CommandDef, type ParsedArgs, parseArgs, renderUsage } from 'citty';
import { YanluError } from '../../errors.ts';

/** A command: what it takes and what it does. */
export interface Door<T extends ArgsDef> {
  readonly name: string;
  readonly description: string;
  readonly args: T;
  /** @returns the exit code; undefined for a command that goes on, such as a server */
  readonly run: (args: ParsedArgs<T>) => Promise<number | undefined>;
}

/**
 * Opens a door: parses, runs, and turns errors into words and exit codes. 2 is wrong use; any other
 * error ends with 1.
 */
export async function openDoor<T extends ArgsDef>(door: Door<T>, raw: readonly string[]): Promise<void> {
  const command: CommandDef<T> = {
    meta: { name: `npm run ${door.name} --`, description: door.description },
    args: door.args,
  };
  if (raw.includes('--help') || raw.includes('-h')) {
    console.log(await renderUsage(command));
    return;
  }
  try {
    const code = await door.run(parse(door, raw));
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (!(error instanceof YanluError)) throw error;
    process.stderr.write(`${error.name}: ${error.message}\n${error.hint}\n`);
    process.exitCode = error.name === 'WrongUse' ? 2 : 1;
  }
}

function parse<T extends ArgsDef>({ args: definitions }: Door<T>, raw: readonly string[]): ParsedArgs<T> {
  let args: ParsedArgs<T>;
  try {
    args = parseArgs<T>([...raw], definitions);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
    throw new YanluError('WrongUse', { reason }, { cause });
  }
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // The parser lists an option of two words under both of its spellings.
  const known = new Map(Object.entries(definitions).map(([name, definition]) => [kebab(name), definition]));
  for (const [name, value] of Object.entries(args)) {
    if (name === '_') continue;
    const definition = known.get(kebab(name));
    if (!definition) throw new YanluError('WrongUse', { reason: `there is no --${name}` });
    if (definition.type === 'string' && value !== undefined && (typeof value !== 'string' || value === ''))
      throw new YanluError('WrongUse', { reason: `--${name} needs a value` });
  }
  return args;
}
