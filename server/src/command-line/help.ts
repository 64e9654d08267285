/** One command as help shows it and as its options are read. */
export interface CommandHelp {
  /** What stands after the command's words, without options. */
  operand: string | null;
  does: string;
  /** Options by name: whether they take a value, and what for. */
  options: Readonly<Record<string, { value: string | null; doc: string; required?: boolean }>>;
}

export const commands = {
  'user create': {
    operand: 'EMAIL',
    does: 'makes an account and prints the one-time link by which the person chooses a password',
    options: {
      role: { value: 'ROLE', doc: 'analyst, curator or administrator', required: true },
      name: { value: 'NAME', doc: 'the name that others see; the address when left out' },
      'password-stdin': {
        value: null,
        doc: 'reads the password from standard input instead of making a link',
      },
    },
  },
  'user list': {
    operand: null,
    does: 'prints all accounts: address, role, state, last sign-in, name, between tabs',
    options: { json: { value: null, doc: 'prints them as JSON' } },
  },
  'user suspend': { operand: 'EMAIL', does: 'shuts an account out; its sessions end at once', options: {} },
  'user resume': { operand: 'EMAIL', does: 'lets a suspended account in again', options: {} },
  'user reset': {
    operand: 'EMAIL',
    does: 'prints a one-time link by which the person chooses a new password',
    options: {},
  },
  'token create': {
    operand: null,
    does: 'makes an API token and prints it, alone, this one time',
    options: {
      role: { value: 'ROLE', doc: 'client, analyst or curator', required: true },
      label: { value: 'LABEL', doc: 'what the token is for', required: true },
      days: { value: 'DAYS', doc: 'how long it may be used: 1 to 365, 90 when left out' },
      scopes: { value: 'SCOPES', doc: 'read, or read,write; all that the role may do when left out' },
    },
  },
  'token list': {
    operand: null,
    does: 'prints all tokens: id, role, scopes, end, last use, state, label, between tabs',
    options: { json: { value: null, doc: 'prints them as JSON' } },
  },
  'token revoke': { operand: 'ID', does: 'makes a token useless at once', options: {} },
} as const satisfies Record<string, CommandHelp>;

export type CommandName = keyof typeof commands;

const line = (left: string, right: string) => `  ${left.padEnd(26)}${right}\n`;

/** All commands, or one with its options. */
export function helpOf(name: CommandName | null): string {
  if (name === null) {
    const list = Object.entries(commands).map(([words, { operand, does }]) =>
      line(operand ? `${words} ${operand}` : words, does),
    );
    return (
      `pnpm --silent liaison COMMAND\n\n${list.join('')}\n` +
      'COMMAND --help tells its options. DATA_DIR and DATABASE_URL say which registry is meant, as for the server;\n' +
      'it may be running, stopped, or not started yet.\n' +
      'Ends with 0 when done, 1 when it could not be done, 2 when the command cannot be understood.\n'
    );
  }
  const { operand, does, options }: CommandHelp = commands[name];
  const list = Object.entries(options).map(([option, { value, doc, required }]) =>
    line(`--${option}${value ? ` ${value}` : ''}`, required ? `${doc} (needed)` : doc),
  );
  return `pnpm --silent liaison ${name}${operand ? ` ${operand}` : ''}${list.length > 0 ? ' [options]' : ''}\n\n  ${does}\n\n${list.join('')}`;
}
