import { fold } from './folding.ts';
import { skeleton, skeletons } from './skeleton.ts';

/** Words below this length must be alike: between three-letter acronyms a slip is another body. */
const shortestWithSlips = 4;

/** More words than a name has; a longer text is not searched word by word. */
const mostWords = 40;

/**
 * The keys a name is found by, a slip of the pen included: for each word its skeletons and its folded letters, and of those
 * with four letters or more also each with one letter left out. A name and a word asked for meet when they have a key in
 * common (symmetric deletion): one letter wrong, missing, added or two neighbours swapped. The letters are needed beside the
 * skeletons because a slip can make a new sound: "Cutsoms" has a ts. Sorted, each once.
 */
export function nameKeys(value: string): string[] {
  const keys = new Set<string>();
  for (const spelled of [...skeletons(value), fold(value)]) {
    for (const word of spelled.split(' ').slice(0, mostWords)) addKeys(keys, word);
  }
  return [...keys].sort();
}

/** The keys of one word asked for; it is found in names that have any of them. Empty for a text without letters. */
export function queryKeys(word: string): string[] {
  return nameKeys(word);
}

function addKeys(keys: Set<string>, word: string): void {
  if (word === '') return;
  keys.add(word);
  const letters = [...word];
  if (letters.length < shortestWithSlips) return;
  for (let left = 0; left < letters.length; left++) {
    keys.add(letters.filter((_, index) => index !== left).join(''));
  }
}

/** What a name is searched by, as its row holds it. */
export function nameSearch(value: string): { folded: string; skeleton: string; keys: string[] } {
  return { folded: fold(value), skeleton: skeleton(value), keys: nameKeys(value) };
}
