/** One line of the log: machine-readable, and never with variables or request bodies in it. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly [detail: string]: unknown;
}

export type Log = (line: LogLine) => void;

/** Writes each line as JSON on standard error, so that standard output stays for people. */
export const logToStandardError: Log = (line) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);
};
