/**
 * `npm test`: checks the sources, then runs the tests, and ends with `N passed, N failed` alone on its line.
 * With `--quick` only unit and integration tests, the slow ones left out, on the embedded database.
 *
 * Run by Node alone (types are stripped, nothing is compiled first): keep to syntax that can be erased.
 */
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, buildTypedDocuments } from '../server/build.ts';
import { runChecks } from './check.ts';
import { showTool } from './checks/command.ts';

const isQuick = process.argv.includes('--quick');

/** Left out of a quick run: tests that start processes or servers of their own, and those that try everything. */
const slow = [
  'integration/access/**',
  'integration/accounts/**',
  'integration/properties/**',
  'integration/start.test.ts',
  'integration/storage/data-folder.test.ts',
  'integration/storage/migrate.test.ts',
];
const isCi = Boolean(process.env['CI']);

interface Count {
  passed: number;
  failed: number;
}

/** The parts of vitest's JSON report that are counted. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

async function main(): Promise<Count> {
  const counts: Count[] = [];
  counts.push(await prepare());
  if (!isQuick) counts.push(await runChecks(true));
  counts.push(await runVitest(projects()));
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** A part that cannot be built is one failure; the tests that do not need it still run. */
async function prepare(): Promise<Count> {
  try {
    await (isQuick ? buildTypedDocuments(console.log) : build(console.log));
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

function projects(): string[] {
  if (isQuick) return ['unit', 'integration'];
  if (hasChromium() || isCi) return ['unit', 'integration', 'e2e'];
  console.log('No Chromium on this machine: the browser tests are skipped.');
  return ['unit', 'integration'];
}

function hasChromium(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome'].some((program) =>
    folders.some((folder) => isExecutable(join(folder, program))),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function runVitest(names: string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-tests-'));
  const report = join(folder, 'report.json');
  try {
    const code = await showTool(
      'test/node_modules/.bin/vitest',
      [
        'run',
        '--config=test/vitest.config.ts',
        '--passWithNoTests',
        '--no-color',
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
        ...names.map((name) => `--project=${name}`),
        ...(isQuick ? slow.map((pattern) => `--exclude=${pattern}`) : []),
      ],
      { ...(isQuick && { TEST_DATABASES: 'embedded' }) },
    );
    const count = countOf(JSON.parse(readFileSync(report, 'utf8')));
    // An error outside every test (a rejected promise, a process that would not end) fails the run and no test.
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch (error) {
    console.log(`The tests gave no report: ${String(error)}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countOf({ testResults }: Report): Count {
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').length;
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    // A file that cannot be loaded, or whose set-up fails, has no failed test of its own.
    failed += failures === 0 && status === 'failed' ? 1 : failures;
  }
  return { passed, failed };
}

const { passed, failed } = await main();
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);
