import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, settingDocs, settingsHelp } from '../../server/src/settings.ts';

const faultsOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  return 'faults' in read ? read.faults : [];
};
const settingsOf = (env: Record<string, string>) => {
  const read = readSettings(env);
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'));
  return read.settings;
};

/** Who may come in when nothing is said. */
const closedByDefault = {
  signIn: 'open',
  publicAccess: 'none',
  publicUrl: null,
  rateLimit: 'on',
  rolePrefix: 'liaison',
};

const everybodySignsIn = { SIGN_IN: 'required', PUBLIC_URL: 'https://registry.example.org' };

describe('settings', () => {
  it('need nothing to be set', () => {
    expect(settingsOf({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      dataDir: resolve('data'),
      databaseUrl: null,
      seed: 'sources',
      ...closedByDefault,
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(settingsOf({ PORT: '', DATABASE_URL: ' ', SEED: '' })).toEqual(settingsOf({}));
  });

  it('take every good value', () => {
    const env = {
      HOST: '::1',
      PORT: '0',
      DATA_DIR: '/var/lib/liaison',
      DATABASE_URL: 'postgres://reader:p%40ss@db.example:5433/registry?sslmode=require',
      SEED: 'none',
    };
    expect(settingsOf(env)).toEqual({
      host: '::1',
      port: 0,
      dataDir: '/var/lib/liaison',
      databaseUrl: env.DATABASE_URL,
      seed: 'none',
      ...closedByDefault,
    });
    expect(
      settingsOf({ DATABASE_URL: 'postgresql:///registry?host=/var/run/postgresql' }).databaseUrl,
    ).toContain('registry');
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.2'])(
    'refuse the host %s without sign-in and TLS, and say why',
    (HOST) => {
      expect(faultsOf({ HOST }).map(({ message }) => message)).toEqual([
        expect.stringMatching(
          /^HOST is ".+", so that other machines could reach .+ Set SIGN_IN=required and PUBLIC_URL=https:/,
        ),
      ]);
      expect(faultsOf({ HOST, SIGN_IN: 'required' })[0]!.message).toContain('Set PUBLIC_URL=https://…, or');
      expect(settingsOf({ HOST, ...everybodySignsIn }).host).toBe(HOST);
    },
  );

  it('take a public address by its origin, over TLS alone', () => {
    expect(settingsOf({ ...everybodySignsIn, PUBLIC_URL: 'https://Registry.example.org/' }).publicUrl).toBe(
      'https://registry.example.org',
    );
    const refused = ['http://registry.example.org', 'https://x.org/path', 'https://u:p@x.org', 'registry'];
    for (const PUBLIC_URL of refused) {
      expect(faultsOf({ SIGN_IN: 'required', PUBLIC_URL }).map(({ variable }) => variable)).toEqual([
        'PUBLIC_URL',
      ]);
    }
  });

  it('need sign-in behind a proxy, where everybody would seem to sit at the machine', () => {
    expect(faultsOf({ PUBLIC_URL: 'https://registry.example.org' })[0]!.message).toContain(
      'Set SIGN_IN=required with it.',
    );
  });

  it.each(['http', '-1', '65536', '4000.5', '4e3', '0x10', '123456'])('refuse the port %s', (PORT) => {
    expect(faultsOf({ PORT }).map(({ message }) => message)).toEqual([
      `PORT is "${PORT}", but a port is a whole number from 0 to 65535, such as 4000.`,
    ]);
  });

  it.each([
    ['mysql://u:secret@host/db', 'does not begin with postgresql:// or postgres://'],
    ['localhost:5432/db', 'does not begin with postgresql:// or postgres://'],
    ['postgresql://u:secret@host:port/db', 'is not a URL'],
    ['postgresql://u:secret@host', 'does not name a database'],
  ])('refuse the database %s without repeating its password', (DATABASE_URL, why) => {
    const [fault, ...more] = faultsOf({ DATABASE_URL });
    expect(more).toEqual([]);
    expect(fault!.message).toContain(`DATABASE_URL ${why}`);
    expect(fault!.message).toContain('Right would be postgresql://user:password@localhost:5432/liaison.');
    expect(fault!.message).not.toContain('secret');
  });

  it('name every bad variable at once', () => {
    expect(faultsOf({ HOST: '0.0.0.0', PORT: 'x', SEED: 'demo' }).map(({ variable }) => variable)).toEqual([
      'HOST',
      'PORT',
      'SEED',
    ]);
  });

  it('are all explained, with their defaults', () => {
    expect(settingDocs.map(({ variable, fallback }) => [variable, fallback])).toEqual([
      ['HOST', '127.0.0.1'],
      ['PORT', '4000'],
      ['DATA_DIR', './data'],
      ['DATABASE_URL', null],
      ['ROLE_PREFIX', 'liaison'],
      ['SEED', 'sources'],
      ['SIGN_IN', 'open'],
      ['PUBLIC_ACCESS', 'none'],
      ['PUBLIC_URL', null],
      ['RATE_LIMIT', 'on'],
    ]);
    expect(settingsHelp().split('\n')).toHaveLength(10);
  });
});
