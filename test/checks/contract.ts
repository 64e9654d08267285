import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, runTool, type Outcome } from './command.ts';

const committed = 'schema/schema.graphql';

/** Whether `schema/schema.graphql` is what the server prints; where not, the first lines that differ. */
export async function contractIsCurrent(): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'sdl-'));
  try {
    const printed = join(folder, 'schema.graphql');
    const printing = await runTool('node_modules/.bin/tsx', ['server/src/print-schema.ts', printed]);
    if (!printing.ok) return printing;
    if (!existsSync(join(root, committed)))
      return { ok: false, said: `${committed} is missing: pnpm schema:print` };
    const said = difference(readFileSync(join(root, committed), 'utf8'), readFileSync(printed, 'utf8'));
    return { ok: said === '', said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function difference(before: string, now: string): string {
  if (before === now) return '';
  const old = before.split('\n');
  const lines = now.split('\n');
  const at = lines.findIndex((line, index) => line !== old[index]);
  const from = at < 0 ? lines.length : at;
  return [
    `${committed} is not what the server prints: pnpm schema:print`,
    `first difference in line ${from + 1}:`,
    ...old.slice(from, from + 3).map((line) => `- ${line}`),
    ...lines.slice(from, from + 3).map((line) => `+ ${line}`),
  ].join('\n');
}

/**
 * Names every change of the contract that can break a client, against the last committed contract that differs. It is
 * a report, not a refusal: whether a break is meant is for `schema/CHANGELOG.md` and its reader to say.
 */
export async function breakingChanges(): Promise<Outcome> {
  if (!existsSync(join(root, committed))) return { ok: false, said: `${committed} is missing` };
  const now = readFileSync(join(root, committed), 'utf8');
  const before = lastCommittedOtherThan(now);
  if (before === null) return { ok: true, said: 'no earlier contract to compare with' };
  const pair = [buildSchema(before), buildSchema(now)] as const;
  const breaking = findBreakingChanges(...pair);
  const dangerous = findDangerousChanges(...pair);
  if (breaking.length + dangerous.length === 0) return { ok: true, said: '' };
  return {
    ok: true,
    said: [
      `${breaking.length} breaking, ${dangerous.length} dangerous against the last committed contract:`,
      ...breaking.map(({ type, description }) => `! ${type}: ${description}`),
      ...dangerous.map(({ type, description }) => `? ${type}: ${description}`),
    ].join('\n'),
  };
}

function lastCommittedOtherThan(now: string): string | null {
  for (const revision of git('log', '-2', '--format=%H', '--', committed).split('\n').filter(Boolean)) {
    const before = git('show', `${revision}:${committed}`);
    if (before !== '' && before !== now) return before;
  }
  return null;
}

// A copy without history (a tarball, a shallow clone) has nothing to compare with.
function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
  } catch {
    return '';
  }
}
