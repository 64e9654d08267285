/**
 * Guesses the EDTF a person meant, for the message of a refusal only: nothing is ever stored from a guess.
 * English and Russian month names, the dotted and slashed dates of both, and the usual words for open periods.
 */

const monthStems: readonly (readonly [stem: string, month: number])[] = [
  ['jan', 1],
  ['feb', 2],
  ['mar', 3],
  ['apr', 4],
  ['may', 5],
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sep', 9],
  ['oct', 10],
  ['nov', 11],
  ['dec', 12],
  ['янв', 1],
  ['фев', 2],
  ['мар', 3],
  ['апр', 4],
  ['май', 5],
  ['мая', 5],
  ['мае', 5],
  ['июн', 6],
  ['июл', 7],
  ['авг', 8],
  ['сен', 9],
  ['окт', 10],
  ['ноя', 11],
  ['дек', 12],
];

const seasonCodes: Record<string, number> = {
  spring: 21,
  summer: 22,
  autumn: 23,
  fall: 23,
  winter: 24,
  весна: 21,
  лето: 22,
  осень: 23,
  зима: 24,
};

const two = (value: string | number): string => String(value).padStart(2, '0');

function monthOf(word: string): string | null {
  const found = monthStems.find(([stem]) => word.toLowerCase().startsWith(stem));
  return found ? two(found[1]) : null;
}

/** The EDTF that was probably meant; 'NULL' when the text says that the time is not known; null when it cannot be told. */
export function suggestEdtf(text: string): { edtf: string } | 'NULL' | null {
  const plain = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[‐-―]/g, '-')
    .replace(/ ?(г\.?|года?|year)$/i, '');
  if (/^(unknown|not known|n\/?a|\?+|-|none|нет|неизвестно|не указано)$/i.test(plain)) return 'NULL';
  const edtf =
    openPeriod(plain) ?? singleDate(plain) ?? interval(plain) ?? withoutTime(plain) ?? respelled(plain);
  return edtf === null ? null : { edtf };
}

function openPeriod(text: string): string | null {
  const match = /^(until|till|before|up to|by|до|по|since|from|с|from the year) (.+)$/i.exec(text);
  if (match) {
    const date = oneEnd(match[2] ?? '');
    if (!date) return null;
    return /^(since|from|с)/i.test(match[1] ?? '') ? `${date}/..` : `/${date}`;
  }
  const ongoing = /^(.+?) ?[-/] ?(open|now|present|today|ongoing|unknown|н\. ?в\.)$/i.exec(text);
  const date = ongoing ? oneEnd(ongoing[1] ?? '') : null;
  return date ? `${date}/${/unknown/i.test(ongoing?.[2] ?? '') ? '' : '..'}` : null;
}

function singleDate(text: string): string | null {
  const monthYear = /^(\p{L}+)\.?,? (\d{4})$/u.exec(text);
  if (monthYear) {
    const [, word = '', year] = monthYear;
    const season = seasonCodes[word.toLowerCase()];
    const month = monthOf(word) ?? season;
    return month ? `${year}-${month}` : null;
  }
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})$/u.exec(text);
  if (dayFirst) return dated(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  if (monthFirst) return dated(monthFirst[3], monthFirst[1], monthFirst[2]);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return `${dotted[3]}-${two(dotted[2] ?? '')}-${two(dotted[1] ?? '')}`;
  const monthOnly = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (monthOnly) return `${monthOnly[2]}-${two(monthOnly[1] ?? '')}`;
  const loose = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/.exec(text);
  if (loose) return `${loose[1]}-${two(loose[2] ?? '')}${loose[3] ? `-${two(loose[3])}` : ''}`;
  const decade = /^(?:the )?(\d{3})0(?:'?s|-е|-х)(?: год(?:ы|ов))?$/i.exec(text);
  return decade ? `${decade[1]}X` : null;
}

function interval(text: string): string | null {
  const daysOfMonth = /^(\d{1,2}) ?- ?(\d{1,2}) (\p{L}+)\.?,? (\d{4})$/u.exec(text);
  if (daysOfMonth)
    return pair(
      dated(daysOfMonth[4], daysOfMonth[3], daysOfMonth[1]),
      dated(daysOfMonth[4], daysOfMonth[3], daysOfMonth[2]),
    );
  const monthThenDays = /^(\p{L}+)\.? (\d{1,2}) ?- ?(\d{1,2}),? (\d{4})$/u.exec(text);
  if (monthThenDays) {
    return pair(
      dated(monthThenDays[4], monthThenDays[1], monthThenDays[2]),
      dated(monthThenDays[4], monthThenDays[1], monthThenDays[3]),
    );
  }
  const ends =
    /^(?:from |с |between )?(.+?)(?: ?\/ ?| - | to | until | по | and )(.+)$/i.exec(text) ??
    /^(\d{4})-(\d{4})$/.exec(text);
  if (!ends) return null;
  const [, start = '', end = ''] = ends;
  const year = /(\d{4})$/.exec(end)?.[1];
  return pair(oneEnd(start) ?? (year ? oneEnd(`${start} ${year}`) : null), oneEnd(end));
}

function withoutTime(text: string): string | null {
  return /^(\d{4}-\d\d-\d\d)T/i.exec(text)?.[1] ?? null;
}

/** `201x`, `2020-xx` and the like: unknown digits are capital X. */
function respelled(text: string): string | null {
  const upper = text.replace(/ /g, '').replace(/[xхХuU*]/g, 'X');
  return upper === text ? null : upper;
}

function oneEnd(text: string): string | null {
  const plain = text.trim();
  return /^\d{4}(-\d\d){0,2}$/.test(plain) ? plain : singleDate(plain);
}

function dated(year = '', month = '', day = ''): string | null {
  const number = monthOf(month);
  return number ? `${year}-${number}-${two(day)}` : null;
}

const pair = (start: string | null, end: string | null): string | null =>
  start && end ? `${start}/${end}` : null;
