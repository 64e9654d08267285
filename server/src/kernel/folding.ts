import { transliterate } from './transliteration.ts';

/**
 * Names as they are searched. All of it is computed here, at write and at query alike, and stored with collation "C": no
 * answer depends on the locale or the extensions of a database. (PostgreSQL's `unaccent` leaves ə and Cyrillic alone.)
 */

/** Signs that stand within a word and are dropped; every other sign parts words. */
const signsWithinWords = /['’‘ʼʻʹʺ`´\u00ad\u200b-\u200d\ufeff]/gu;

/** The dots of "U.S." and "U.N.", which are one word; "M.Asgarova" is two. */
const dotsOfAbbreviations = /(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$))/gu;

/** Drops the signs that stand within words, so that what is left parts at every sign. */
export const joinWords = (text: string): string =>
  text.replace(signsWithinWords, '').replace(dotsOfAbbreviations, '');

/**
 * A name in lower-case Latin letters and digits, one space between words: "Məcidov" and "Mecidov" give `mecidov`,
 * «Меджидов» gives `medzhidov`, "Counter-Narcotics" gives `counter narcotics`. Letters of scripts without a table stay.
 * Folding twice changes nothing. The empty text for a text without letters and digits.
 */
export function fold(text: string): string {
  return foldComposed(lower(text));
}

/** Capital İ becomes i and a combining dot in lower case; the dot goes with the other marks. */
const lower = (text: string): string => text.normalize('NFKC').toLowerCase().normalize('NFC');

function foldComposed(text: string): string {
  return transliterate(joinWords(text))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/./gu, (letter) => (letter > '\u007f' ? transliterate(letter) : letter))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * The foldings a name can have, the usual one first. Two letters are read differently by the language, which a name does
 * not tell: Cyrillic г (and a Latin g at the start) stands for h in Ukrainian and in Russian spellings of Azerbaijani names
 * («Гусейнов» is Hüseynov), and Latin x is kh in Azerbaijani but ks elsewhere ("Alexander").
 */
export function spellings(text: string): string[] {
  const plain = fold(text);
  const withH = foldComposed(lower(text).replace(/(?<![сзкцтш])г/gu, 'h')).replace(/\bg(?=[aeiou])/g, 'h');
  const found = new Set([plain, withH]);
  for (const one of [plain, withH]) found.add(one.replaceAll('x', 'ks'));
  return [...found].filter((one) => one !== '');
}

/** Words that carry no meaning in a name: they are left out of word sets and acronyms. Folded; English and Russian. */
const stopWords = new Set(
  [
    'a an the of for on in at to by and or with from under against its as',
    'и в во на по о об от до из за для с со к при под над против у',
    'və üçün üzrə ve için ile і та з із',
  ]
    .join(' ')
    .split(' ')
    .map(fold),
);

/**
 * The folded words of a name, sorted, each once and without stop words, so that order does not matter: "Ministry of
 * Internal Affairs" and "Internal Affairs Ministry" give the same set. A name of stop words alone keeps them.
 */
export function wordSet(text: string): string[] {
  const words = [...new Set(fold(text).split(' '))].filter((word) => word !== '').sort();
  const significant = words.filter((word) => !stopWords.has(word));
  return significant.length > 0 ? significant : words;
}

/**
 * The initials of the words that carry meaning, folded: "United Nations Office on Drugs and Crime" gives `unodc`,
 * «Государственный таможенный комитет» gives `gtk`, which is also what «ГТК» folds to. Empty for a single word.
 */
export function acronymOf(text: string): string {
  const words = joinWords(lower(text))
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '' && !stopWords.has(fold(word)));
  return words.length < 2 ? '' : fold(words.map((word) => /^./u.exec(word)?.[0]).join(''));
}

/** The text to store for trigram search over a record's names: all their spellings, one to a line, each once. */
export function searchText(names: readonly string[]): string {
  return [...new Set(names.flatMap(spellings))].join('\n');
}

/**
 * Whether two folded words differ by no more than a slip of the keyboard: one letter wrong, missing, added or swapped with
 * its neighbour; two where the longer word has eight letters or more. Words below four letters must be alike: between
 * three-letter acronyms a slip is another body.
 */
export function oneSlip(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 4) return false;
  const allowed = Math.max(one.length, other.length) >= 8 ? 2 : 1;
  return Math.abs(one.length - other.length) <= allowed && slips(one, other) <= allowed;
}

/** Damerau–Levenshtein distance in its restricted form: no pair of letters is touched twice. */
function slips(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + change,
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = best;
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? 0;
}
