/**
 * Reads a period as people write it and gives the registry's exact form (EDTF), or null when it is not understood.
 * "April 2021" → `2021-04`; "24–28 October 2022" → `2022-10-24/2022-10-28`; "until 2024" → `/2024`.
 * Nothing is guessed: two-digit years and "10/11/2022", which two readers would read differently, are not understood.
 */
export function readPeriod(words: string): string | null {
  const text = words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[‐‑–—−]/g, '-');
  if (text === '') return null;
  return exact(text) ?? opened(text) ?? ranged(text) ?? readDate(text);
}

const end = String.raw`(?:\d{4}|\d{3}X)(?:-\d{2}(?:-\d{2})?)?[~?%]?`;
const edtf = new RegExp(`^(?:${end}|(?:${end}|\\.\\.)?/(?:${end}|\\.\\.)?)$`);

function exact(text: string): string | null {
  if (!edtf.test(text) || !/\d/.test(text)) return null;
  return text.split('/').every((part) => isRealDate(part)) ? text : null;
}

function opened(text: string): string | null {
  const [, word, rest] = /^(until|till|by|since|from|up to) (.+)$/i.exec(text) ?? [];
  if (!word || !rest) return null;
  if (/ (?:to|until|till) | - /.test(rest)) return null;
  const start = /^(since|from)$/i.test(word);
  const unknownEnd = rest.replace(/,? end unknown$/i, '');
  const date = readDate(unknownEnd);
  if (!date) return null;
  if (!start) return `/${date}`;
  return /^since$/i.test(word) ? `${date}/..` : `${date}/`;
}

function ranged(text: string): string | null {
  const sides = /^(?:from |between )?(.+?)(?: - | to | until | till | and |-)(.+)$/i.exec(text);
  if (!sides) return null;
  const [, left = '', right = ''] = sides;
  const last = readDate(right);
  if (!last) return null;
  const first = readDate(left) ?? completed(left, right);
  return first && first.slice(0, 10) <= last.slice(0, 10) ? `${first}/${last}` : null;
}

/** "24" or "30 April" beside "28 October 2022": what the left side leaves out stands on the right. */
function completed(left: string, right: string): string | null {
  const year = /\d{4}[~?%]?$/.exec(right)?.[0];
  if (!year) return null;
  if (/^\d{1,2}$/.test(left)) return readDate(`${left} ${right.replace(/^\d{1,2}(?:st|nd|rd|th)? /i, '')}`);
  return readDate(`${left} ${year}`);
}

/** One date in words; a leading "about" and a trailing "?" become EDTF's marks. */
function readDate(text: string): string | null {
  const [, about, core = '', doubt] =
    /^(about |around |circa |ca?\.? ?)?(.*?)( ?\?| \(uncertain\))?$/i.exec(text.trim()) ?? [];
  const plain = exactDate(core) ?? dayMonthYear(core) ?? monthYear(core);
  if (!plain || !isRealDate(plain)) return null;
  if (!about && !doubt) return plain;
  return `${plain}${about && doubt ? '%' : about ? '~' : '?'}`;
}

function exactDate(text: string): string | null {
  return new RegExp(`^${end}$`).test(text) ? text : null;
}

function dayMonthYear(text: string): string | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return date(dotted[3], Number(dotted[2]), dotted[1]);
  const british = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? (\p{L}+)\.?,? (\d{4})$/iu.exec(text);
  if (british) return date(british[3], monthNumber(british[2]), british[1]);
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu.exec(text);
  return american ? date(american[3], monthNumber(american[1]), american[2]) : null;
}

function monthYear(text: string): string | null {
  const found = /^(\p{L}+)\.?,? (\d{4})$/u.exec(text);
  const month = found ? monthNumber(found[1]) : null;
  return found && month ? `${found[2]}-${padded(month)}` : null;
}

function date(year: string | undefined, month: number | null, day: string | undefined): string | null {
  return year && month && day ? `${year}-${padded(month)}-${padded(Number(day))}` : null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthsInFull = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function monthNumber(word = ''): number | null {
  const plain = word.toLowerCase();
  const found = monthsInFull.indexOf(plain) + 1 || months.indexOf(plain === 'sept' ? 'sep' : plain) + 1;
  return found || null;
}

function padded(number: number): string {
  return String(number).padStart(2, '0');
}

/** Refuses the 31st of April; an empty or open end is always real. */
function isRealDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(text) ?? [];
  if (!year || !month) return true;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? '1')));
  return (
    Number(month) >= 1 &&
    moment.getUTCMonth() === Number(month) - 1 &&
    (!day || moment.getUTCDate() === Number(day))
  );
}
