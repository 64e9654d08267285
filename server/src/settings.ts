import { resolve } from 'node:path';

/** What the operator decides, read once at start. */
export interface Settings {
  /** The address that the server listens on. */
  host: string;
  /** The port; 0 takes any free one. */
  port: number;
  /** Absolute path of the folder where the embedded database lies. */
  dataDir: string;
  /** A PostgreSQL server to use instead of the embedded database; null for the embedded one. */
  databaseUrl: string | null;
  /** What the names of the database roles begin with, one for each role of the registry. */
  rolePrefix: string;
  /** What an empty database is filled with: the five source documents, or nothing. */
  seed: 'sources' | 'none';
  /** `open`: without an administrator whoever sits at the machine is a curator; `required`: never. */
  signIn: 'open' | 'required';
  /** What somebody who has not signed in may do once signing in is required. */
  publicAccess: 'none' | 'read';
  /** The address that people type, without a slash at the end; null when it is the one listened on. */
  publicUrl: string | null;
  /** Whether requests and attempts to sign in are counted. */
  rateLimit: 'on' | 'off';
}

/** One setting as the README and `--help` print it. */
export interface SettingDoc {
  variable: string;
  /** The value when the variable is not set; null when there is none. */
  fallback: string | null;
  doc: string;
}

/** A bad value: which variable, what is wrong with it, and what would be right. Values that may hold a password are not repeated. */
export interface SettingFault {
  variable: string;
  message: string;
}

type Environment = Record<string, string | undefined>;

interface SettingRow<Value> extends SettingDoc {
  /** The other variables are given for what only makes sense together. */
  read(text: string, env: Environment): { value: Value } | { fault: string };
}

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];

const table: { [K in keyof Settings]: SettingRow<Settings[K]> } = {
  host: {
    variable: 'HOST',
    fallback: '127.0.0.1',
    doc: `The address to listen on. Others than ${LOOPBACK.join(', ')} need SIGN_IN=required and PUBLIC_URL.`,
    read: readHost,
  },
  port: {
    variable: 'PORT',
    fallback: '4000',
    doc: 'The port to listen on. 0 takes any free one.',
    read: (text) =>
      /^\d{1,5}$/.test(text) && Number(text) <= 65535
        ? { value: Number(text) }
        : { fault: `is "${text}", but a port is a whole number from 0 to 65535, such as 4000` },
  },
  dataDir: {
    variable: 'DATA_DIR',
    fallback: './data',
    doc: 'The folder of the embedded database. It is made when it is missing; one process at a time may use it.',
    read: (text) =>
      text.includes('\0') ? { fault: 'holds a zero byte, which no path may' } : { value: resolve(text) },
  },
  databaseUrl: {
    variable: 'DATABASE_URL',
    fallback: null,
    doc: 'A PostgreSQL server (15 or later) to use instead of the embedded database, such as postgresql://user:password@localhost:5432/liaison.',
    read: readDatabaseUrl,
  },
  rolePrefix: {
    variable: 'ROLE_PREFIX',
    fallback: 'liaison',
    doc: 'What the names of the database roles begin with that hide personal columns: liaison_public, liaison_client and so on. They belong to the whole PostgreSQL server, so two registries there may share them or not.',
    read: (text) =>
      /^[a-z][a-z0-9_]{0,39}$/.test(text)
        ? { value: text }
        : {
            fault: `is "${text}", but it must be 1 to 40 small letters, digits or underscores, a letter first`,
          },
  },
  seed: {
    variable: 'SEED',
    fallback: 'sources',
    doc: 'What is loaded at start: `sources` (the five source documents and their records; edited records are kept), or `none`.',
    read: (text) =>
      text === 'sources' || text === 'none'
        ? { value: text }
        : { fault: `is "${text}", but it must be "sources" or "none"` },
  },
  signIn: {
    variable: 'SIGN_IN',
    fallback: 'open',
    doc: 'Who has to sign in: `required` (everybody), or `open` (everybody as soon as there is an administrator; before, whoever sits at the machine is a curator).',
    read: oneOf('open', 'required'),
  },
  publicAccess: {
    variable: 'PUBLIC_ACCESS',
    fallback: 'none',
    doc: 'What whoever has not signed in may do once signing in is required: `none`, or `read` what is not personal.',
    read: oneOf('none', 'read'),
  },
  publicUrl: {
    variable: 'PUBLIC_URL',
    fallback: null,
    doc: 'The address that people type, such as https://registry.example.org, when a proxy in front of the server speaks TLS.',
    read: readPublicUrl,
  },
  rateLimit: {
    variable: 'RATE_LIMIT',
    fallback: 'on',
    doc: '`off` stops counting requests and attempts to sign in; for measuring only.',
    read: oneOf('on', 'off'),
  },
};

function oneOf<Choice extends string>(...choices: Choice[]) {
  return (text: string): { value: Choice } | { fault: string } => {
    const value = choices.find((choice) => choice === text);
    const list = choices.map((choice) => `"${choice}"`).join(' or ');
    return value === undefined ? { fault: `is "${text}", but it must be ${list}` } : { value };
  };
}

function readHost(text: string, env: Environment): { value: string } | { fault: string } {
  if (LOOPBACK.includes(text)) return { value: text };
  const missing = [
    ...(env['SIGN_IN']?.trim() === 'required' ? [] : ['SIGN_IN=required']),
    ...(env['PUBLIC_URL']?.trim() ? [] : ['PUBLIC_URL=https://…']),
  ];
  if (missing.length === 0) return { value: text };
  return {
    fault:
      `is "${text}", so that other machines could reach the server: then everybody has to sign in, and over TLS, ` +
      `or passwords and names of officers would cross the network in the clear. Set ${missing.join(' and ')}, ` +
      `or use ${LOOPBACK.join(', ')}`,
  };
}

function readPublicUrl(text: string, env: Environment): { value: string } | { fault: string } {
  if (!URL.canParse(text)) return { fault: 'is not a URL. Right would be https://registry.example.org' };
  const { protocol, origin, pathname, search, hash, username } = new URL(text);
  if (protocol !== 'https:') {
    return {
      fault: 'must begin with https://, because a browser keeps the cookie of a session for TLS alone',
    };
  }
  if (pathname !== '/' || search || hash || username) {
    return { fault: `must name a host and nothing else. Right would be ${origin}` };
  }
  if (env['SIGN_IN']?.trim() !== 'required') {
    return {
      fault:
        'says that people come from elsewhere through a proxy, who then would all be "whoever sits at the machine". ' +
        'Set SIGN_IN=required with it',
    };
  }
  return { value: origin };
}

const example = 'Right would be postgresql://user:password@localhost:5432/liaison';

function readDatabaseUrl(text: string): { value: string } | { fault: string } {
  if (!/^postgres(ql)?:\/\//.test(text)) {
    return { fault: `does not begin with postgresql:// or postgres://. ${example}` };
  }
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { fault: `is not a URL (signs such as @ or / in a password are written %40 and %2F). ${example}` };
  }
  if (url.pathname.length < 2 && !url.searchParams.has('host')) {
    return { fault: `does not name a database. ${example}` };
  }
  return { value: text };
}

/** All settings in the order in which they are explained. */
export const settingDocs: readonly SettingDoc[] = Object.values(table).map(({ variable, fallback, doc }) => ({
  variable,
  fallback,
  doc,
}));

/**
 * Reads the settings from environment variables. A variable that is empty counts as not set.
 *
 * @returns all settings, or every fault found (never a part of the settings)
 */
export function readSettings(
  env: Record<string, string | undefined>,
): { settings: Settings } | { faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  const settings: Record<string, unknown> = {};
  for (const [key, row] of Object.entries(table)) {
    const text = env[row.variable]?.trim() || row.fallback;
    if (text === null) {
      settings[key] = null;
      continue;
    }
    const answer: { value: unknown } | { fault: string } = row.read(text, env);
    if ('fault' in answer)
      faults.push({ variable: row.variable, message: `${row.variable} ${answer.fault}.` });
    else settings[key] = answer.value;
  }
  return faults.length > 0 ? { faults } : { settings: settings as unknown as Settings };
}

/** The settings as lines of text, for `--help`. */
export function settingsHelp(): string {
  return settingDocs
    .map(
      ({ variable, fallback, doc }) =>
        `  ${variable.padEnd(14)}${doc}${fallback ? ` Default: ${fallback}` : ''}`,
    )
    .join('\n');
}
