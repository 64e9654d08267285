import { transliterate } from './transliteration.ts';

/** Longest key stored, in characters. */
export const sortKeyLength = 200;

/** Sorts after every letter of its script, so that `ç` as `c` and this comes after all of `c…`. */
const afterLatin = '{';
const afterCyrillic = '\u04ff';

/** Letters that follow another one in the alphabet of their language; elsewhere they sort as their plain letter. */
const latinAlphabets: Record<string, Record<string, string>> = {
  az: { ç: 'c{', ə: 'e{', ğ: 'g{', x: 'h{', ı: 'h{{', q: 'k{', ö: 'o{', ş: 's{', ü: 'u{' },
  tr: { ç: 'c{', ğ: 'g{', ı: 'h{', ö: 'o{', ş: 's{', ü: 'u{' },
};

/** Cyrillic beyond а–я, in the place its alphabets give it: behind the letter it comes from. Russian ё is as е. */
const cyrillic: Record<string, string> = {
  ё: 'е',
  ...Object.fromEntries(
    ['ґг', 'єе', 'іи', 'ўу', 'әа', 'ғг', 'қк', 'ңн', 'өо', 'үу', 'һх', 'ҳх', 'ҷч', 'ӣи', 'ӯу'].map(
      ([letter = '', base = '']) => [letter, base + afterCyrillic],
    ),
  ),
  ї: `и${afterCyrillic.repeat(2)}`,
  ұ: `у${afterCyrillic.repeat(2)}`,
};

/**
 * A key whose plain byte order (collation "C") is the order a reader expects: Latin before Cyrillic, each by its alphabet,
 * case, accents and punctuation disregarded, numbers by value ("Module 9" before "Module 10"). `language` (BCP 47) gives the
 * letters of Azerbaijani and Turkish their own places. Leading articles count. At most 200 characters; empty for a text
 * without letters and digits. Names that differ in accents only have the same key: let the id decide between them.
 */
export function sortKey(text: string, language?: string | null): string {
  const own = latinAlphabets[language?.toLowerCase().split('-')[0] ?? ''] ?? {};
  const lower = own['ı'] ? text.normalize('NFC').toLocaleLowerCase('tr') : text.toLowerCase();
  let key = '';
  for (const letter of lower.normalize('NFC')) key += own[letter] ?? keyOf(letter);
  return key
    .replace(/\u0307|['’‘ʼʻ`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}{]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, '').padStart(10, '0'))
    .slice(0, sortKeyLength)
    .replace(/[\ud800-\udbff]$/, '');
}

function keyOf(letter: string): string {
  if (letter === afterLatin) return ' ';
  if (/\p{Script=Cyrillic}/u.test(letter)) return cyrillic[letter] ?? letter;
  if (!/\p{Script=Latin}/u.test(letter)) return letter.normalize('NFKC');
  return transliterate(letter.normalize('NFKD').replace(/\p{M}/gu, ''));
}
