import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The top of the checkout. */
export const checkout = path.resolve(import.meta.dirname, '../../..');

/**
 * The folder that a user's relative paths start from. npm runs a script at the top of the checkout and
 * keeps the user's folder in `INIT_CWD`, which programs started below it inherit.
 *
 * @param script the script that npm was asked to run, such as `import`
 */
export function userFolder(script: string, environment: Environment, current: string): string {
  return environment.npm_lifecycle_event === script && environment.INIT_CWD ? environment.INIT_CWD : current;
}

/**
 * The content folder: what was asked for, else `YANLU_CONTENT`, else `content` of the checkout.
 *
 * @param asked as the user wrote it
 * @param from the folder that relative paths start from
 */
export function contentFolder(asked: string | undefined, environment: Environment, from: string): string {
  const given = asked || environment.YANLU_CONTENT;
  return given ? path.resolve(from, given) : path.join(checkout, 'content');
}
