/** `pnpm check`: what must hold of the sources before any test runs. One line per step, exit code 1 if one fails. */
import { buildTypedDocuments } from '../server/build.ts';
import { noBarrels } from './checks/barrels.ts';
import { runTool, type Outcome } from './checks/command.ts';
import { breakingChanges, contractIsCurrent } from './checks/contract.ts';

interface Step {
  name: string;
  run: () => Promise<Outcome>;
}

/** Lines shown of what a step says; the tool itself, called by hand, shows the rest. */
const lineLimit = 80;

const bin = (tool: string) => `node_modules/.bin/${tool}`;

const sources: Step[] = [
  { name: 'typed documents fit the contract', run: typedDocuments },
  { name: 'types of server, contract and tests', run: () => runTool(bin('tsc'), ['-p', 'tsconfig.json']) },
  { name: 'types of the dashboard', run: () => runTool(bin('tsc'), ['-p', 'admin/tsconfig.json']) },
  { name: 'lint and import arrows', run: () => runTool(bin('oxlint'), []) },
  { name: 'no barrel files', run: noBarrels },
  { name: 'format', run: () => runTool(bin('oxfmt'), ['--check', '.']) },
  { name: 'migrations are current', run: () => runTool(bin('tsx'), ['test/checks/migrations.ts']) },
  { name: 'schema.graphql is current', run: contractIsCurrent },
  { name: 'breaking changes of the contract', run: breakingChanges },
];

const examples: Step = {
  name: 'examples give their answers',
  run: () =>
    runTool('test/node_modules/.bin/vitest', [
      'run',
      '--config',
      'test/vitest.config.ts',
      '--project',
      'integration',
      'examples',
    ]),
};

async function typedDocuments(): Promise<Outcome> {
  try {
    await buildTypedDocuments(() => {});
    return { ok: true, said: '' };
  } catch (error) {
    return { ok: false, said: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs the steps one after the other and prints a line for each; the examples are left to the tests where those follow. */
export async function runChecks(testsFollow: boolean): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  const steps = testsFollow ? sources : [...sources, examples];
  for (const { name, run } of steps) {
    const started = Date.now();
    const { ok, said } = await run();
    if (!ok) failed += 1;
    console.log(
      `${ok ? '✓' : '✗'} ${name.padEnd(40)} ${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s`,
    );
    if (said.trim() && (!ok || run === breakingChanges)) console.log(firstLines(said));
  }
  return { passed: steps.length - failed, failed };
}

function firstLines(said: string): string {
  const lines = said.trim().split('\n');
  const shown = lines.slice(0, lineLimit).map((line) => `    ${line}`);
  return lines.length > lineLimit
    ? [...shown, `    … and ${lines.length - lineLimit} lines more`].join('\n')
    : shown.join('\n');
}

if (import.meta.main) {
  const { failed } = await runChecks(false);
  process.exitCode = failed === 0 ? 0 : 1;
}
