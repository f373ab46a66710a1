import { YanluError } from '../../errors.ts';

/** The options of every command that serves. */
export const serverArgs = {
  port: { type: 'string', description: 'Port; the next free one from 4321 if none is named', valueHint: 'N' },
  host: {
    type: 'string',
    description: 'Address to listen at; 127.0.0.1 if none is named',
    valueHint: 'ADDRESS',
  },
} as const;

/** @throws YanluError `WrongUse` where the port is none */
export function serverOptions(args: { readonly port?: string; readonly host?: string }): {
  port?: number;
  host?: string;
} {
  const port = args.port === undefined ? undefined : Number(args.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    throw new YanluError('WrongUse', { reason: `${args.port} is no port` });
  return { ...(port === undefined ? {} : { port }), ...(args.host ? { host: args.host } : {}) };
}
