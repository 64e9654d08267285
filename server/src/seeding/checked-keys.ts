import { nearestWord } from '../kernel/nearest-word.ts';
import type { SeedDesk } from './seed-desk.ts';
import { keysOf } from './seed-sheet.ts';
import type { PlacedMap } from './seed-sheet.ts';

/** Complains of every key of a map that is none of the known ones. */
export function checkedKeys(desk: SeedDesk, map: PlacedMap, known: readonly string[]): void {
  for (const { name, at } of keysOf(map)) {
    if (known.includes(name)) continue;
    const near = nearestWord(name, known);
    desk.complain(
      at,
      `“${name}” is not known here.`,
      near ? `Did you mean “${near}”?` : `What can stand here: ${known.join(', ')}.`,
    );
  }
}
