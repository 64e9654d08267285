/**
 * `print-schema` writes the contract to `schema/schema.graphql`; with `--check` it writes nothing, and ends with 1 and
 * the first lines that differ when the committed contract is not what the records say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { buildRegistrySchema } from './schema-of-registry.ts';

const file = fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url));
const header = '# Printed by the server from its records (pnpm schema:print). Not edited by hand.\n\n';
const shown = 12;

const printed = `${header}${printSchema(buildRegistrySchema())}\n`;
const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';

if (!process.argv.includes('--check')) {
  if (printed !== committed) writeFileSync(file, printed);
  console.log(
    printed === committed ? 'schema/schema.graphql is up to date.' : 'schema/schema.graphql is written.',
  );
} else if (printed !== committed) {
  console.error('schema/schema.graphql is not what the records say. Run: pnpm schema:print');
  console.error(differences(committed, printed).join('\n'));
  process.exitCode = 1;
}

/** The lines that only one side has, a few of each, in the order of that side. */
function differences(before: string, after: string): string[] {
  const only = (left: string, right: string, mark: string) => {
    const known = new Set(right.split('\n'));
    const lines = left.split('\n').filter((line) => !known.has(line));
    const rest = lines.length - shown;
    return [
      ...lines.slice(0, shown).map((line) => `${mark} ${line}`),
      ...(rest > 0 ? [`${mark} … and ${rest} more lines`] : []),
    ];
  };
  const lines = [...only(before, after, '-'), ...only(after, before, '+')];
  return lines.length > 0 ? lines : ['  (the same lines in another order)'];
}
