import type { SeedPosition } from './seed-record.ts';

/** One mistake in the seed files: where it is, what is wrong, and what would be right. */
export interface SeedFault extends SeedPosition {
  message: string;
  remedy: string;
}

/** All mistakes of the seed files at once. Nothing is loaded when it is thrown. */
export class SeedFaults extends Error {
  readonly faults: readonly SeedFault[];

  constructor(faults: readonly SeedFault[]) {
    const sorted = [...faults].sort(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    );
    const count = sorted.length === 1 ? 'One mistake' : `${sorted.length} mistakes`;
    super(`${count} in the seed files; nothing was loaded.\n${sorted.map(sayFault).join('\n')}`);
    this.name = 'SeedFaults';
    this.faults = sorted;
  }
}

export function sayFault(fault: SeedFault): string {
  return `${fault.file}:${fault.line}:${fault.column}  ${fault.message}\n    ${fault.remedy}`;
}
