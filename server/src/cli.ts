/** `pnpm --silent liaison …`: what the operator does at the machine. Results on standard output, all else on standard error. */
import 'reflect-metadata';
import { runCommandLine } from './command-line/run.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  standardInput: () => process.stdin,
});
