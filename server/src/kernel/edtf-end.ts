/**
 * One end of an EDTF period: a date that may be known to the day, the month, the season, the year, the decade or the
 * century. Only the calendar is decided here; that a text is EDTF at all is also asked of the `edtf` library (see
 * period.ts). This file imports nothing, so that the words for a period can be made without that library.
 */

/** How exactly a date is known, finest first. SEASON also stands for a quarter or a half-year. */
export const datePrecisions = ['DAY', 'MONTH', 'SEASON', 'YEAR', 'DECADE', 'CENTURY', 'UNKNOWN'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/** A date read from one end: the first and the last day it can mean, both `YYYY-MM-DD`. */
export type EdtfEnd = {
  first: string;
  last: string;
  precision: DatePrecision;
  year: number;
  /** Season code of EDTF (21–41), when the precision is SEASON. */
  season: number | null;
  /** `~` about, `?` perhaps, `%` both; null for a date stated without reserve. */
  qualifier: '~' | '?' | '%' | null;
};

export type EdtfEndReading = { ok: true; end: EdtfEnd } | { ok: false; message: string };

export const firstDayOfAll = '0001-01-01';
export const lastDayOfAll = '9999-12-31';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const isoDay = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** A `YYYY-MM-DD` text as a Date at midnight UTC; right for the years 0001 to 0099 too, where `Date.UTC` is not. */
export function utcDate(day: string): Date {
  const date = new Date(0);
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
  return date;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * First month and length in months of EDTF's sub-year groupings. 21–24 name a season without a hemisphere: they are read
 * as the northern, meteorological ones (spring is March to May), the winter being the one that begins in December of the
 * named year. 29–32 are the southern seasons, where spring of a year is September to November and summer begins in its
 * December. 33–36 are quarters, 37–39 thirds, 40–41 halves of the year.
 */
const seasons: Record<number, readonly [month: number, months: number]> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  25: [3, 3],
  26: [6, 3],
  27: [9, 3],
  28: [12, 3],
  29: [9, 3],
  30: [12, 3],
  31: [3, 3],
  32: [6, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
  37: [1, 4],
  38: [5, 4],
  39: [9, 4],
  40: [1, 6],
  41: [7, 6],
};

const pattern = /^(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;

/** Reads one end. The message of a refusal is a clause without a subject: "there is no 30 February 2021". */
export function readEdtfEnd(text: string): EdtfEndReading {
  const bare = text.replace(/[?~%]/g, '');
  const match = pattern.exec(bare);
  if (!match) return { ok: false, message: 'is not EDTF' };
  const [, yearText = '', monthText, dayText] = match;
  const qualifier = qualifierOf(text);
  const ends = (first: string, last: string, precision: DatePrecision, season: number | null = null) => ({
    ok: true as const,
    end: { first, last, precision, season, qualifier, year: Number(yearText.replaceAll('X', '0')) },
  });

  if (yearText.includes('X')) {
    if (monthText) return { ok: false, message: 'has a month in a year that is not known' };
    const first = Math.max(1, Number(yearText.replaceAll('X', '0')));
    const last = Number(yearText.replaceAll('X', '9'));
    return ends(isoDay(first, 1, 1), isoDay(last, 12, 31), yearText.endsWith('XX') ? 'CENTURY' : 'DECADE');
  }
  const year = Number(yearText);
  if (year < 1) return { ok: false, message: 'lies outside the years 0001 to 9999' };
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') return { ok: false, message: 'has a day without a month' };
    return ends(isoDay(year, 1, 1), isoDay(year, 12, 31), 'YEAR');
  }
  const month = Number(monthText);
  const season = seasons[month];
  if (season) {
    if (dayText !== undefined) return { ok: false, message: 'has a day in a season' };
    const [firstMonth, months] = season;
    const over = firstMonth + months - 1 > 12;
    const lastYear = over ? year + 1 : year;
    const lastMonth = over ? firstMonth + months - 13 : firstMonth + months - 1;
    if (lastYear > 9999) return { ok: false, message: 'lies outside the years 0001 to 9999' };
    const last = isoDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
    return ends(isoDay(year, firstMonth, 1), last, 'SEASON', month);
  }
  if (month < 1 || month > 12) return { ok: false, message: `has no month ${monthText}` };
  if (dayText === undefined || dayText === 'XX') {
    return ends(isoDay(year, month, 1), isoDay(year, month, daysInMonth(year, month)), 'MONTH');
  }
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(year, month)) {
    return {
      ok: false,
      message: `has no such day: ${yearText}-${monthText} has ${daysInMonth(year, month)} days`,
    };
  }
  return ends(isoDay(year, month, day), isoDay(year, month, day), 'DAY');
}

/** Several qualifiers on the parts of one date add up: about the year and perhaps the month is both. */
function qualifierOf(text: string): EdtfEnd['qualifier'] {
  const about = text.includes('~') || text.includes('%');
  const perhaps = text.includes('?') || text.includes('%');
  if (about && perhaps) return '%';
  return about ? '~' : perhaps ? '?' : null;
}
