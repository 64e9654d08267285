import { nearestWord } from '../kernel/nearest-word.ts';
import type { SeedDesk } from './seed-desk.ts';
import { scalarText } from './seed-sheet.ts';
import type { Placed } from './seed-sheet.ts';

/** One of a closed list of values, or null after a mistake. */
export function readChoice(
  desk: SeedDesk,
  at: Placed,
  values: readonly string[],
  field: string,
): string | null {
  const value = scalarText(at.node) ?? '';
  if (values.includes(value)) return value;
  const near = nearestWord(value, values);
  desk.complain(
    at,
    `“${value}” is not a value of ${field}.`,
    `${near ? `Did you mean ${near}? ` : ''}The values are ${values.join(', ')}.`,
  );
  return null;
}
