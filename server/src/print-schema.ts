/**
 * `print-schema` writes the contract to `schema/schema.graphql`, the words of the records to `schema/words.json`, and who may
 * do what with which field to `schema/matrix.md`; with `--check` it writes nothing, and ends with 1 and the first lines that differ when a committed file is not what the records
 * say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printSchema } from 'graphql';
import { matrixPage } from './access/matrix.ts';
import { meaningOf } from './kernel/meaning.ts';
import { records } from './records.ts';
import { buildRegistrySchema } from './schema-of-registry.ts';
import { wordsOfRegistry } from './words-of-registry.ts';

const folder = fileURLToPath(new URL('../../schema/', import.meta.url));
const header = '# Printed by the server from its records (pnpm schema:print). Not edited by hand.\n\n';
const shown = 12;

/** What is printed: the contract for everybody, the words of the records for the dashboard, and the matrix for reviewers. */
const printed: Record<string, string> = {
  'schema.graphql': `${header}${printSchema(buildRegistrySchema())}\n`,
  'words.json': `${JSON.stringify(wordsOfRegistry(records), null, 1)}\n`,
  'matrix.md': matrixPage(records.map(meaningOf)),
};

for (const [name, text] of Object.entries(printed)) {
  const file = `${folder}${name}`;
  const committed = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!process.argv.includes('--check')) {
    if (text !== committed) writeFileSync(file, text);
    console.log(text === committed ? `schema/${name} is up to date.` : `schema/${name} is written.`);
  } else if (text !== committed) {
    console.error(`schema/${name} is not what the records say. Run: pnpm schema:print`);
    console.error(differences(committed, text).join('\n'));
    process.exitCode = 1;
  }
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
