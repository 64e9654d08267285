/** The words a period is put into; `kernel/message` has them per language. */
export type SayPeriod = (
  key: 'about' | 'uncertain' | 'range' | 'until' | 'since' | 'from' | 'always',
  parts: Record<string, string>,
) => string;

interface EdtfDate {
  year: number;
  month: number | null;
  day: number | null;
  qualifier: string;
}

const single = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(0[1-9]|[12]\d|3[01]))?([~?%]?)$/;

/** The date behind an EDTF text of one end; null for the rarer forms (seasons, decades, sets). */
function readDate(edtf: string): EdtfDate | null {
  const found = single.exec(edtf);
  if (!found) return null;
  const [, year, month, day, qualifier] = found;
  return {
    year: Number(year),
    month: month ? Number(month) : null,
    day: day ? Number(day) : null,
    qualifier: qualifier ?? '',
  };
}

/**
 * Says an EDTF text as people write it: `2022-10-24/2022-10-28` is "24–28 October 2022".
 * A form it does not know comes back as it is: exact, if not friendly.
 */
export function periodWords(edtf: string, locale: string, say: SayPeriod): string {
  const [first = '', second] = edtf.split('/');
  const start = readDate(first);
  if (second === undefined) return start ? dateWords(start, locale, say) : edtf;
  const end = readDate(second);
  if (start && end) return rangeWords(start, end, locale, say);
  if (start && second === '..') return say('since', { date: dateWords(start, locale, say) });
  if (start && second === '') return say('from', { date: dateWords(start, locale, say) });
  if (end && first === '') return say('until', { date: dateWords(end, locale, say) });
  if (end && first === '..') return say('always', { date: dateWords(end, locale, say) });
  return edtf;
}

function dateWords(date: EdtfDate, locale: string, say: SayPeriod): string {
  const plain = format(date, locale).format(instant(date));
  const about = date.qualifier === '~' || date.qualifier === '%' ? say('about', { date: plain }) : plain;
  return date.qualifier === '?' || date.qualifier === '%' ? say('uncertain', { date: about }) : about;
}

function rangeWords(start: EdtfDate, end: EdtfDate, locale: string, say: SayPeriod): string {
  const alike = !start.qualifier && !end.qualifier && precision(start) === precision(end);
  if (!alike) return say('range', { start: dateWords(start, locale, say), end: dateWords(end, locale, say) });
  // "2020–2023" and "24–28 October 2022": Intl shortens what both ends have in common.
  return format(start, locale)
    .formatRange(instant(start), instant(end))
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/^(\d{1,2}|\d{4}) – (\d{1,2} |\d{4}$)/, '$1–$2');
}

function precision({ month, day }: EdtfDate): number {
  return day ? 3 : month ? 2 : 1;
}

function format({ month, day }: EdtfDate, locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    timeZone: 'UTC',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
  });
}

function instant({ year, month, day }: EdtfDate): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return date;
}
