import { readSettings, settingsHelp } from './settings.ts';
import type { Running } from './start.ts';

/** An orderly stop takes at most this long, in milliseconds; what then still runs is cut off. */
const STOP_LIMIT = 9500;

if (process.argv.includes('--help')) {
  console.log(`Starts the Liaison registry. Settings are environment variables:\n\n${settingsHelp()}`);
  process.exit(0);
}

const read = readSettings(process.env);
if ('faults' in read) {
  for (const { message } of read.faults) console.error(message);
  process.exit(1);
}

let stopping = false;

/** Stops `running`, or what is still starting, and ends the process. A second signal does not wait. */
async function stop(running: Running | null, exitCode: number): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  setTimeout(() => process.exit(1), STOP_LIMIT).unref();
  try {
    await running?.stop();
    process.exit(exitCode);
  } catch (error) {
    console.error(`Liaison did not stop in order: ${(error as Error).message}`);
    process.exit(1);
  }
}

// Loaded only now: help and bad settings are told at once.
const { start } = await import('./start.ts');
const starting = start(read.settings);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void starting.catch(() => null).then((running) => stop(running, 0)));
}
process.on('uncaughtException', (error) => {
  console.error(`Liaison stops because of a fault of its own: ${error.message}`);
  void starting.catch(() => null).then((running) => stop(running, 1));
});

try {
  const { url, place, firstLink } = await starting;
  console.log(`
Liaison is ready.

  Dashboard   ${url}/
  GraphQL     ${url}/graphql
  Data        ${place}
  Stop        Ctrl-C, or kill ${process.pid}
${firstLink ? `\n  First administrator, once within seven days (also in DATA_DIR/first-administrator.txt):\n  ${firstLink}\n` : ''}`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
