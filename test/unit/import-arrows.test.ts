import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

// One line per arrow: a file, an import that goes against it, and whether the lint must refuse it.
const planted: [file: string, line: string, refused: boolean][] = [
  ['server/src/kernel/word.ts', `import '../access/viewer.ts';`, true],
  ['server/src/kernel/record.ts', `import '../organisations/organisation.ts';`, true],
  ['server/src/kernel/setting.ts', `import '../settings.ts';`, true],
  ['server/src/kernel/period.ts', `import './edtf.ts';`, false],
  ['server/src/access/verdict.ts', `import '../storage/database.ts';`, true],
  ['server/src/access/viewer.ts', `import '../kernel/word.ts';`, false],
  ['server/src/storage/embedded/database.ts', `import '../../reading/plan.ts';`, true],
  ['server/src/storage/orm.ts', `import '../records.ts';`, true],
  ['server/src/storage/lock.ts', `import '../kernel/word.ts';`, false],
  ['server/src/reading/plan.ts', `import '../ledger/name.ts';`, true],
  ['server/src/reading/order.ts', `import '../events/event.ts';`, true],
  ['server/src/reading/filter.ts', `import '../storage/reader.ts';`, false],
  ['server/src/ledger/name.ts', `import '../events/event.resolver.ts';`, true],
  ['server/src/ledger/claim.ts', `import '../events/event.ts';`, false],
  ['server/src/organisations/organisation.ts', `import './organisation.rules.ts';`, true],
  ['server/src/organisations/unit.ts', `import '../events/event.ts';`, false],
  ['server/src/organisations/organisation.rules.ts', `import './organisation.resolver.ts';`, true],
  ['server/src/organisations/organisation.policy.ts', `import '../events/event.policy.ts';`, true],
  ['server/src/organisations/organisation.queries.ts', `import '../events/event.rules.ts';`, false],
  ['server/src/organisations/organisation.resolver.ts', `import '../events/event.resolver.ts';`, true],
  ['server/src/organisations/merge.resolver.ts', `import './organisation.policy.ts';`, false],
  ['server/src/organisations/tree.resolver.ts', `import '../app.ts';`, true],
  ['server/src/seeding/load.ts', `import '../events/event.resolver.ts';`, true],
  ['server/src/seeding/read.ts', `import '../events/event.ts';`, false],
  ['server/src/http/log.ts', `import '../reading/plan.ts';`, true],
  ['server/src/http/health.ts', `import '../storage/storage-fault.ts';`, false],
  ['server/src/sign-in/routes.ts', `import '../delegates/delegate.ts';`, true],
  ['server/src/sign-in/cookie.ts', `import '../accounts/session.ts';`, false],
  ['server/src/command-line/run.ts', `import '../reading/plan.ts';`, true],
  ['server/src/control/operator.ts', `import '../start.ts';`, true],
  ['server/src/records.ts', `import './app.ts';`, true],
  ['server/src/app.ts', `import './events/event.ts';`, true],
  ['server/src/main.ts', `import '@liaison/admin';`, true],
  ['admin/src/kernel/list.ts', `import '../events/event-list.tsx';`, true],
  ['admin/src/events/event-list.tsx', `import '../../../server/src/kernel/word.ts';`, true],
  ['admin/src/events/event-form.tsx', `void fetch('/graphql');`, true],
  ['admin/src/events/event-show.tsx', `void window.fetch('/graphql');`, true],
  ['admin/src/events/event-edit.tsx', `import '../kernel/fields.tsx';`, false],
  ['admin/src/kernel/execute.ts', `void fetch('/graphql');`, false],
  ['schema/index.ts', `import '@liaison/server';`, true],
  ['server/src/events/index.ts', `export * from './event.ts';`, true],
];

let house: string;
const refusals = new Map<string, string>();

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'arrows-'));
  cpSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  for (const [file, line] of planted) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), `${line}\n`);
  }
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json', '.'], {
    cwd: house,
    encoding: 'utf8',
  });
  const report: { diagnostics: { filename: string; code?: string; help?: string }[] } = JSON.parse(stdout);
  for (const { filename, code, help } of report.diagnostics) {
    if (/no-restricted|no-barrel-file/.test(code ?? '')) refusals.set(filename, help ?? '');
  }
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the import arrows of the house', () => {
  it.each(planted.filter(([, , refused]) => refused))('%s may not say %s, and is told why', (file) => {
    expect(refusals.get(file)).toMatch(/\w+ .+[.:]/);
  });

  it.each(planted.filter(([, , refused]) => !refused))('%s may say %s', (file) => {
    expect(refusals.has(file)).toBe(false);
  });
});
