/** `npm start`: builds what is not current, then runs the server in this process, so that signals reach it directly. */
import { build } from './build.ts';

try {
  await build((line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
await import(new URL('dist/main.js', import.meta.url).href);
