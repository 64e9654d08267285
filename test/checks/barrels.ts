import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, type Outcome } from './command.ts';

/** The front door for client apps is meant to gather what lies behind it. */
const allowed = new Set(['schema/index.ts']);

/** Finds files that only pass on what others export. The lint sees `export *` alone. */
export async function noBarrels(): Promise<Outcome> {
  const files = globSync(['{server,admin}/src/**/*.{ts,tsx}', 'schema/*.ts', 'test/**/*.ts'], {
    cwd: root,
    exclude: (path) => /node_modules|generated|dist/.test(path),
  });
  const barrels = files.filter(
    (file) => !allowed.has(file) && isBarrel(readFileSync(join(root, file), 'utf8')),
  );
  return {
    ok: barrels.length === 0,
    said: barrels
      .map((file) => `${file} only passes on what others export: import from those files`)
      .join('\n'),
  };
}

function isBarrel(source: string): boolean {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim();
  return (
    code !== '' &&
    code.replaceAll(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+'[^']+';?/g, '').trim() === ''
  );
}
