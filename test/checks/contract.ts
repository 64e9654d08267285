import { buildSchema, findBreakingChanges, findDangerousChanges } from 'graphql';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runTool, type Outcome } from './command.ts';

const committed = 'schema/schema.graphql';

/** Whether `schema/schema.graphql` is what the server prints from its records; where not, the lines that differ. */
export function contractIsCurrent(): Promise<Outcome> {
  return runTool('node_modules/.bin/tsx', ['server/src/print-schema.ts', '--check']);
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
  const said = changesBetween(before, now);
  return {
    ok: true,
    said: said.length > 0 ? ['against the last committed contract:', ...said].join('\n') : '',
  };
}

/** One line for each change that breaks clients (`!`) or can surprise them (`?`). */
export function changesBetween(before: string, now: string): string[] {
  const pair = [buildSchema(before), buildSchema(now)] as const;
  return [
    ...findBreakingChanges(...pair).map(({ type, description }) => `! ${type}: ${description}`),
    ...findDangerousChanges(...pair).map(({ type, description }) => `? ${type}: ${description}`),
  ];
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
