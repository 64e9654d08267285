import { parseArgs } from 'node:util';
import { AccountFault } from '../accounts/account-fault.ts';
import type { Operator } from '../control/operator.ts';
import { readSettings } from '../settings.ts';
import { meansAway, StorageFault } from '../storage/storage-fault.ts';
import { commands, helpOf, type CommandHelp, type CommandName } from './help.ts';
import { tokenLines, userLines } from './lines.ts';

/** What the command line has around it. */
export interface Surroundings {
  env: Record<string, string | undefined>;
  out(text: string): unknown;
  err(text: string): unknown;
  standardInput(): AsyncIterable<Buffer | string>;
}

/** The command cannot be understood. */
class UsageFault extends Error {}

interface Given {
  operand: string;
  options: Record<string, string | boolean | undefined>;
}

/** Runs one command and gives the exit code: 0 done, 1 could not be done, 2 not understood. */
export async function runCommandLine(args: readonly string[], around: Surroundings): Promise<number> {
  try {
    const name = commandIn(args);
    if (name === null || args.includes('--help') || args.includes('-h')) {
      around.out(helpOf(name));
      return 0;
    }
    const given = read(name, args.slice(2));
    const settings = readSettings(around.env);
    if ('faults' in settings) {
      for (const { message } of settings.faults) around.err(`${message}\n`);
      return 2;
    }
    // What cannot be asked is told before anything is opened; the database's parts take a moment to load.
    const ask = await prepare(name, given, around);
    const { openOperator } = await import('./open-operator.ts');
    const operator = await openOperator(settings.settings);
    try {
      await ask(operator);
    } finally {
      await operator.close();
    }
    return 0;
  } catch (error) {
    return tell(error, around);
  }
}

/** Null when help is asked for, or nothing at all. */
function commandIn(args: readonly string[]): CommandName | null {
  const words = args.slice(0, 2).join(' ');
  if (Object.hasOwn(commands, words)) return words as CommandName;
  const [first] = args;
  if (first === undefined || ['help', '--help', '-h'].includes(first)) return null;
  if (args.includes('--help') && (first === 'user' || first === 'token')) return null;
  throw new UsageFault(`There is no command "${words}".`);
}

function read(name: CommandName, args: readonly string[]): Given {
  const { operand, options }: CommandHelp = commands[name];
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([option, { value }]) => [
          option,
          { type: value === null ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
    });
  } catch (error) {
    throw new UsageFault((error as Error).message.split('. ')[0]!.replace(/\.?$/, '.'));
  }
  const { positionals, values } = parsed;
  if (operand === null && positionals.length > 0) {
    throw new UsageFault(`"${name}" takes no "${positionals[0]}".`);
  }
  if (operand !== null && positionals.length !== 1) {
    throw new UsageFault(`"${name}" needs one ${operand}.`);
  }
  for (const [option, { required, value }] of Object.entries(options)) {
    if (required && values[option] === undefined) {
      throw new UsageFault(`"${name}" needs --${option} ${value}.`);
    }
  }
  return { operand: positionals[0] ?? '', options: values };
}

async function prepare(
  name: CommandName,
  { operand, options }: Given,
  around: Surroundings,
): Promise<(operator: Operator) => Promise<unknown>> {
  const text = (option: string) => options[option] as string | undefined;
  const print = (line: string) => around.out(`${line}\n`);
  switch (name) {
    case 'user create': {
      const password = options['password-stdin'] ? await firstLine(around.standardInput()) : null;
      const person = { email: operand, name: text('name') ?? operand, role: text('role')!, password };
      return async (operator) => {
        const { user, link } = await operator.ask('user.create', person);
        around.err(`${user.email} is made, as ${user.role}.\n`);
        if (link !== null) print(link);
      };
    }
    case 'user list':
      return async (operator) => {
        const users = await operator.ask('user.list', {});
        around.out(options['json'] ? `${JSON.stringify(users, null, 2)}\n` : userLines(users));
      };
    case 'user suspend':
    case 'user resume':
      return async (operator) => {
        const state = name === 'user suspend' ? 'SUSPENDED' : 'ACTIVE';
        const user = await operator.ask('user.change', { email: operand, state });
        around.err(
          `${user.email} is ${state === 'ACTIVE' ? 'let in again' : 'suspended; no session is left'}.\n`,
        );
      };
    case 'user reset':
      return async (operator) => print((await operator.ask('user.reset', { email: operand })).link);
    case 'token create': {
      const days = text('days') === undefined ? null : Number(text('days'));
      const scopes = text('scopes')?.split(',') ?? null;
      const wanted = { role: text('role')!, label: text('label')!, scopes, days };
      return async (operator) => {
        const made = await operator.ask('token.create', wanted);
        around.err(`Token ${made.token.id} may be used until ${made.token.expiresAt.slice(0, 10)}.\n`);
        print(made.text);
      };
    }
    case 'token list':
      return async (operator) => {
        const tokens = await operator.ask('token.list', {});
        around.out(options['json'] ? `${JSON.stringify(tokens, null, 2)}\n` : tokenLines(tokens, new Date()));
      };
    case 'token revoke':
      return async (operator) => {
        // The whole token may be given too; its middle is the id.
        const id = /^liaison_([a-z0-9]+)_/.exec(operand)?.[1] ?? operand;
        await operator.ask('token.revoke', { id });
        around.err(`Token ${id} is revoked.\n`);
      };
  }
}

/** One line, for it is what a person types and what `echo` gives. */
async function firstLine(input: AsyncIterable<Buffer | string>): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n') || text.length > 10_000) break;
  }
  return text.split(/\r?\n/)[0]!;
}

function tell(error: unknown, around: Surroundings): number {
  if (error instanceof UsageFault) {
    around.err(`${error.message}\nTry: pnpm --silent liaison --help\n`);
    return 2;
  }
  if (error instanceof AccountFault || error instanceof StorageFault) around.err(`${error.message}\n`);
  else if (meansAway(error))
    around.err('The database does not answer. Check DATABASE_URL, then try again.\n');
  else around.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
}
