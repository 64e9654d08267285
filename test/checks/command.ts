import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export interface Outcome {
  ok: boolean;
  /** What the command wrote, on both streams. */
  said: string;
}

/** Runs a tool of the workspace by its path below the root, and keeps what it says. */
export function runTool(tool: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(join(root, tool), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => done({ ok: false, said: error.message }));
    child.on('close', (code) => done({ ok: code === 0, said }));
  });
}

/** Runs a tool and lets it write to the screen itself; resolves to its exit code. */
export function showTool(
  tool: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((done) => {
    const child = spawn(join(root, tool), args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    // Stopping the run stops what it runs: they are in a group that no terminal signals.
    const pass = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', pass).on('SIGTERM', pass);
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}
