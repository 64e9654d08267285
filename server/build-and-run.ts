/** `npm start`: builds what is not current, then runs the server in this process, so that signals reach it directly. */
import { build } from './build.ts';

try {
  await build((line) => process.stderr.write(`${line}\n`));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
// A launcher that is killed outright passes nothing on.
if (process.env['LIAISON_LAUNCHED']) {
  const launcher = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
await import(new URL('dist/main.js', import.meta.url).href);
