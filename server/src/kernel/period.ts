import { parse as parseEdtf } from 'edtf';
import { datePrecisions, firstDayOfAll, lastDayOfAll, readEdtfEnd, utcDate } from './edtf-end.ts';
import type { DatePrecision, EdtfEnd } from './edtf-end.ts';
import { suggestEdtf } from './period-suggestion.ts';

export type { DatePrecision } from './edtf-end.ts';

/**
 * What is known of when something began and ended, as days `YYYY-MM-DD`. The beginning lies in [earliest, latestStart],
 * the end in [earliestEnd, latest]; null is "nothing known on this side". All four null is a period not known at all.
 */
export type PeriodBounds = {
  earliest: string | null;
  latestStart: string | null;
  earliestEnd: string | null;
  latest: string | null;
};

/** The time something happened in, read from EDTF text. */
export type Period = PeriodBounds & {
  /** The text as stored: EDTF, level 0 or 1 and the seasons and qualified parts of level 2. */
  edtf: string;
  /** The coarser of both ends; UNKNOWN when an end is unknown or open (`/2024`, `2020/..`). */
  precision: DatePrecision;
  /** Days from first to last, both counted; null unless both ends are days stated without a qualifier. */
  days: number | null;
};

export type PeriodReading = { ok: true; period: Period } | { ok: false; message: string };

export type Certainty = 'DEFINITE' | 'POSSIBLE';

/** The bounds of a period that is not known at all: possible everywhere, definite nowhere. */
export const unknownBounds: PeriodBounds = {
  earliest: null,
  latestStart: null,
  earliestEnd: null,
  latest: null,
};

/**
 * Reads a period. `2021-04` is some time within April 2021; `2020/2023` began in 2020 and ended in 2023; an empty end is
 * unknown (`/2024`), `..` is open (`2020/..` goes on). Years 0001 to 9999. Qualifiers (`~ ? %`) keep the bounds.
 * A refusal says what was read and, where it can be guessed, the right way to write it.
 */
export function readPeriod(text: string): PeriodReading {
  const edtf = text.trim();
  if (edtf === '')
    return { ok: false, message: 'A period cannot be empty text; leave it out (null) when it is not known.' };
  const parts = edtf.split('/');
  if (parts.length > 2) return refuse(edtf, 'has more than two ends');
  if (parts.length === 1) return readSingle(edtf);
  const [startText = '', endText = ''] = parts;
  if ((startText === '' && endText === '') || (startText === '..' && endText === '..')) {
    return {
      ok: false,
      message: `“${edtf}” says nothing of when; leave the period out (null) when it is not known.`,
    };
  }
  const start = readEnd(edtf, startText);
  if (!start.ok) return start;
  const end = readEnd(edtf, endText);
  if (!end.ok) return end;
  return join(edtf, start.end, end.end);
}

/** Reads a date known to the day, month, year …, but not an interval. Otherwise as `readPeriod`. */
export function readPartialDate(text: string): PeriodReading {
  if (text.includes('/')) {
    const period = readPeriod(text);
    if (!period.ok) return period;
    const first =
      text
        .trim()
        .split('/')
        .find((end) => end !== '' && end !== '..') ?? '2021-04';
    return {
      ok: false,
      message: `“${text.trim()}” is a period, and here one date is wanted; write ${first}, or give both ends where a period is taken.`,
    };
  }
  const reading = readPeriod(text);
  // What people write for a stretch of time is suggested as an interval, which would only be refused next.
  if (!reading.ok && /write \S*\//.test(reading.message)) {
    return {
      ok: false,
      message: `“${text.trim()}” is not one date; write one such as 2021-04-03, 2021-04 or 2021.`,
    };
  }
  return reading;
}

function readSingle(edtf: string): PeriodReading {
  const reading = readEdtfEnd(edtf);
  if (!reading.ok) return refuse(edtf, reading.message);
  if (!isEdtf(edtf)) return refuse(edtf, 'is not EDTF');
  const { first, last, precision, qualifier } = reading.end;
  const days = precision === 'DAY' && !qualifier ? 1 : null;
  return {
    ok: true,
    period: { edtf, earliest: first, latestStart: last, earliestEnd: first, latest: last, precision, days },
  };
}

type IntervalEnd = EdtfEnd | 'UNKNOWN' | 'OPEN';

function readEnd(
  whole: string,
  text: string,
): { ok: true; end: IntervalEnd } | { ok: false; message: string } {
  if (text === '') return { ok: true, end: 'UNKNOWN' };
  if (text === '..') return { ok: true, end: 'OPEN' };
  const reading = readEdtfEnd(text);
  if (!reading.ok)
    return refuse(whole, whole === text ? reading.message : `${reading.message} (in “${text}”)`);
  if (reading.end.precision === 'SEASON') {
    const { first, last } = reading.end;
    return refuse(
      whole,
      `has a season at one end, which EDTF does not take; “${text}” is ${first.slice(0, 7)}/${last.slice(0, 7)}`,
    );
  }
  return { ok: true, end: reading.end };
}

function join(edtf: string, start: IntervalEnd, end: IntervalEnd): PeriodReading {
  const known = (side: IntervalEnd): side is EdtfEnd => typeof side === 'object';
  if (known(start) && known(end) && end.last < start.first) {
    return { ok: false, message: `“${edtf}” ends before it starts; write the earlier date first.` };
  }
  if (!isEdtf(edtf)) return refuse(edtf, 'is not EDTF');
  const earliest = known(start) ? start.first : null;
  const latest = known(end) ? end.last : null;
  // A beginning is never after the end, whatever the coarser of the two would allow: 2020/2020-06 began by 30 June.
  const latestStart =
    start === 'OPEN'
      ? firstDayOfAll
      : known(start)
        ? latest && latest < start.last
          ? latest
          : start.last
        : latest;
  const earliestEnd =
    end === 'OPEN'
      ? lastDayOfAll
      : known(end)
        ? earliest && earliest > end.first
          ? earliest
          : end.first
        : earliest;
  const precision = coarsest([start, end]);
  const exact = known(start) && known(end) && precision === 'DAY' && !start.qualifier && !end.qualifier;
  const days = exact ? daysBetween(start.first, end.first) + 1 : null;
  return { ok: true, period: { edtf, earliest, latestStart, earliestEnd, latest, precision, days } };
}

function coarsest(ends: IntervalEnd[]): DatePrecision {
  const ranks = ends.map((end) =>
    datePrecisions.indexOf(typeof end === 'string' ? 'UNKNOWN' : end.precision),
  );
  return datePrecisions[Math.max(...ranks)] ?? 'UNKNOWN';
}

const daysBetween = (from: string, to: string): number =>
  Math.round((utcDate(to).getTime() - utcDate(from).getTime()) / 86_400_000);

/**
 * Asks the library, so that what is stored can be read by any EDTF tool. Only its grammar is used: its bounds are null
 * for `/2024` and infinite for open ends, and it turns 29 February 2021 into 1 March.
 */
function isEdtf(text: string): boolean {
  try {
    return parseEdtf(text).type !== '';
  } catch {
    return false;
  }
}

function refuse(text: string, why: string): { ok: false; message: string } {
  const guess = suggestEdtf(text);
  if (guess === 'NULL') {
    return { ok: false, message: `“${text}” is not a period; leave it out (null) when it is not known.` };
  }
  const right = guess !== null && guess.edtf !== text && readPeriod(guess.edtf).ok ? guess.edtf : null;
  if (right) return { ok: false, message: `“${text}” ${why}; write ${right}` };
  return {
    ok: false,
    message: `“${text}” ${why}; a period is written as 2021-04-03, 2021-04, 2021 or 2020/2023.`,
  };
}

// The comparisons below are what the period filters of the API mean. A bound of null is "nothing known", so it never
// makes a match definite and never rules out a possible one. The days compared with are inclusive, `YYYY-MM-DD`.

/** Whether the period may have a day in [from, to]; an end of the range that is null is endless. */
export function overlapsPossibly(period: PeriodBounds, from: string | null, to: string | null): boolean {
  return (
    (to === null || period.earliest === null || period.earliest <= to) &&
    (from === null || period.latest === null || period.latest >= from)
  );
}

/** Whether the period surely has a day in [from, to]: it began by its end and ended after its start. */
export function overlapsDefinitely(period: PeriodBounds, from: string | null, to: string | null): boolean {
  return (
    (to === null || (period.latestStart !== null && period.latestStart <= to)) &&
    (from === null || (period.earliestEnd !== null && period.earliestEnd >= from))
  );
}

/** Whether the whole period may have ended before the day. */
export function beforePossibly(period: PeriodBounds, day: string): boolean {
  return period.earliestEnd === null || period.earliestEnd < day;
}

/** Whether the whole period surely ended before the day. */
export function beforeDefinitely(period: PeriodBounds, day: string): boolean {
  return period.latest !== null && period.latest < day;
}

/** Whether the whole period may have begun after the day. */
export function afterPossibly(period: PeriodBounds, day: string): boolean {
  return period.latestStart === null || period.latestStart > day;
}

/** Whether the whole period surely began after the day. */
export function afterDefinitely(period: PeriodBounds, day: string): boolean {
  return period.earliest !== null && period.earliest > day;
}

/**
 * Whether two statements of one period can both be true, which is what keeps them from being a contradiction: there is a
 * beginning and an end that both allow. So `2021` and `2021-04` agree (one is only more exact), `2020/` and `2020/2023`
 * agree (an unknown end differs from nothing), `/2024` and `2020/2023` do not (the ends differ), nor `2020/..` and
 * `2020/2023` (one goes on). Not transitive: `2021` agrees with both `2021-04` and `2021-05`, which do not agree.
 */
export function samePeriod(one: PeriodBounds, other: PeriodBounds): boolean {
  return (
    rangesMeet(one.earliest, one.latestStart, other.earliest, other.latestStart) &&
    rangesMeet(one.earliestEnd, one.latest, other.earliestEnd, other.latest)
  );
}

const rangesMeet = (a: string | null, b: string | null, c: string | null, d: string | null): boolean =>
  (a === null || d === null || a <= d) && (b === null || c === null || c <= b);
