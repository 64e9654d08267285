import { fold, joinWords, spellings } from './folding.ts';

/**
 * How a name sounds, roughly: a key per word that is the same for the spellings one name has in Azerbaijani, Turkish,
 * Russian and the several romanisations of them. "Məcidov", "Mecidov", «Меджидов», "Majidov" and "Medzhidov" all give
 * `mAjIdOv`. It follows no standard; what it merges was chosen from names of officials of the region:
 *
 * - a e ə → A; o u ö ü → O; i y ı → I; a y between a consonant and a vowel is not heard («Шукюров»)
 * - eu and au at the start of a word as ev and av: «Европол», «Австрия»
 * - c (unless before l, r, t), dzh, dj, zh, j → j: Azerbaijani and Turkish c, Kazakh ж
 * - ç, ch, tch → C; ş, sh → S; kh, x, h → h; k, q, g, gh, ck → k; w → v; ts, tz → z; ph → f; double letters once
 *
 * Consonants of unlike sound stay apart: s and sh, s and z, b and p, d and t, ch and j.
 */
export function skeleton(text: string): string {
  return skeletonOfFolded(fold(beforeFolding(text)));
}

/** The skeletons of all spellings a name can have, the usual one first. A name and a query meet when they share one. */
export function skeletons(text: string): string[] {
  return [...new Set(spellings(beforeFolding(text)).map(skeletonOfFolded))];
}

/** What folding would lose: ç and ş are not c and s, Cyrillic ҹ is. */
function beforeFolding(text: string): string {
  return joinWords(text.normalize('NFC'))
    .replace(/[çčÇČ]/g, 'ch')
    .replace(/[şșšŞȘŠ]/g, 'sh')
    .replace(/[žŽ]/g, 'zh');
}

const steps: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/\bye/g, 'e'],
  [/\b([ae])u(?=[b-df-hj-np-tvxz])/g, '$1v'],
  [/(?<=[aeiou])e/g, 'ye'],
  [/dzh|dj|zh/g, 'j'],
  [/tch|ch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/ph/g, 'f'],
  [/kh|x/g, 'h'],
  [/gh|ck/g, 'k'],
  [/c(?=[lrt])|[gq]/g, 'k'],
  [/c/g, 'j'],
  [/ts|tz/g, 'z'],
  [/w/g, 'v'],
  [/(?<=[b-df-hj-np-tv-xzCS])y(?=[aeou])/g, ''],
  [/[ae]/g, 'A'],
  [/[ou]/g, 'O'],
  [/[iy]/g, 'I'],
  [/(\p{L})\1+/gu, '$1'],
];

function skeletonOfFolded(folded: string): string {
  return steps.reduce((key, [pattern, replacement]) => key.replace(pattern, replacement), folded);
}
