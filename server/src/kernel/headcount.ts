/** How a stated number of people is meant. UNKNOWN: no number is stated. */
export const headcountQualifiers = [
  'EXACT',
  'APPROXIMATE',
  'AT_LEAST',
  'MORE_THAN',
  'AT_MOST',
  'UNKNOWN',
] as const;
export type HeadcountQualifier = (typeof headcountQualifiers)[number];

/** The largest number of people that is believed; above it a slip of the keyboard is likelier. */
export const maxHeadcount = 10_000_000;

/**
 * A number of people as a range. `min` and `max` are inclusive and null where the source sets no bound: AT_LEAST and
 * MORE_THAN have no max, AT_MOST no min, UNKNOWN neither. MORE_THAN 50 is stored with min 51. `text` keeps the
 * words used ("Eight", "some 60"), null when they were not noted.
 */
export type Headcount = {
  min: number | null;
  max: number | null;
  qualifier: HeadcountQualifier;
  text: string | null;
};

export type HeadcountInput = {
  min?: number | null;
  max?: number | null;
  qualifier?: string | null;
  text?: string | null;
};

/** What is wrong with one part of a headcount; `path` is the part within it (`['min']`), empty for the whole. */
export type HeadcountFault = { path: string[]; message: string };

export type HeadcountReading = { ok: true; headcount: Headcount } | { ok: false; faults: HeadcountFault[] };

export const unknownHeadcount: Headcount = { min: null, max: null, qualifier: 'UNKNOWN', text: null };

/**
 * Reads a headcount as written by a person or a client. Left out altogether (null) it is UNKNOWN. Without a qualifier it
 * is read from the numbers: both alike are EXACT, two different APPROXIMATE, one alone AT_LEAST or AT_MOST. One number
 * suffices for EXACT and APPROXIMATE. The numbers are bounds in every case, so "more than 50" is min 51.
 */
export function readHeadcount(input: HeadcountInput | null | undefined): HeadcountReading {
  if (!input) return { ok: true, headcount: { ...unknownHeadcount } };
  const min = input.min ?? null;
  const max = input.max ?? null;
  const text = input.text?.trim() || null;
  const faults = [...numberFaults('min', min), ...numberFaults('max', max)];
  const qualifier = input.qualifier ?? impliedQualifier(min, max);
  if (!isQualifier(qualifier)) {
    faults.push({
      path: ['qualifier'],
      message: `“${qualifier}” is not a qualifier; write one of ${headcountQualifiers.join(', ')}.`,
    });
  }
  if (faults.length > 0 || !isQualifier(qualifier)) return { ok: false, faults };
  if (min !== null && max !== null && min > max) {
    return fault(
      'max',
      `The largest number, ${max}, is below the smallest, ${min}; write the smaller one as min.`,
    );
  }
  return checked(min, max, qualifier, text);
}

function checked(
  min: number | null,
  max: number | null,
  qualifier: HeadcountQualifier,
  text: string | null,
): HeadcountReading {
  const good = (low: number | null, high: number | null): HeadcountReading => ({
    ok: true,
    headcount: { min: low, max: high, qualifier, text },
  });
  switch (qualifier) {
    case 'EXACT':
      if (min === null && max === null)
        return fault('min', 'An EXACT headcount needs a number; write it as min and max.');
      if (min !== null && max !== null && min !== max) {
        return fault(
          'max',
          `EXACT is one number, not ${min} to ${max}; write both alike, or qualify it as APPROXIMATE.`,
        );
      }
      return good(min ?? max, max ?? min);
    case 'APPROXIMATE':
      if (min === null && max === null) {
        return fault(
          'min',
          'An APPROXIMATE headcount needs a number; write it as min and max, or its range.',
        );
      }
      return good(min ?? max, max ?? min);
    case 'AT_LEAST':
    case 'MORE_THAN': {
      const example = qualifier === 'AT_LEAST' ? '“at least 50” is min 50' : '“more than 50” is min 51';
      if (min === null) return fault('min', `${qualifier} needs its smallest number as min: ${example}.`);
      if (max !== null)
        return fault('max', `${qualifier} has no largest number; leave max out, or use APPROXIMATE.`);
      if (qualifier === 'MORE_THAN' && min === 0) {
        return fault('min', 'MORE_THAN cannot have min 0: “more than 0” is min 1.');
      }
      return good(min, null);
    }
    case 'AT_MOST':
      if (max === null) return fault('max', 'AT_MOST needs its largest number as max: “up to 50” is max 50.');
      if (min !== null)
        return fault('min', 'AT_MOST has no smallest number; leave min out, or use APPROXIMATE.');
      return good(null, max);
    case 'UNKNOWN': {
      const path = min !== null ? 'min' : 'max';
      if (min !== null || max !== null) {
        return fault(path, 'UNKNOWN goes without numbers; leave them out, or say how they are meant.');
      }
      return good(null, null);
    }
  }
}

function impliedQualifier(min: number | null, max: number | null): HeadcountQualifier {
  if (min === null && max === null) return 'UNKNOWN';
  if (min === null) return 'AT_MOST';
  if (max === null) return 'AT_LEAST';
  return min === max ? 'EXACT' : 'APPROXIMATE';
}

const isQualifier = (value: string): value is HeadcountQualifier =>
  (headcountQualifiers as readonly string[]).includes(value);

function numberFaults(part: 'min' | 'max', value: number | null): HeadcountFault[] {
  if (value === null) return [];
  if (!Number.isInteger(value))
    return [{ path: [part], message: `${value} is not a whole number of people.` }];
  if (value < 0 || value > maxHeadcount) {
    return [{ path: [part], message: `${value} people is outside 0 to ${maxHeadcount}.` }];
  }
  return [];
}

const fault = (part: string, message: string): HeadcountReading => ({
  ok: false,
  faults: [{ path: [part], message }],
});

/** The sum of several headcounts. */
export type HeadcountSum = {
  /** At least so many people; what is not known adds nothing here. 0 when nothing is known. */
  min: number;
  /** At most so many; null when any part has no upper bound or is unknown. 0 for an empty list. */
  max: number | null;
  /** The share, 0 to 1, of the people in `min` that is stated EXACT; null when `min` is 0. */
  exactShare: number | null;
  /** How many parts state a number, and how many are UNKNOWN. */
  knownCount: number;
  unknownCount: number;
};

/** Adds headcounts of bodies that do not overlap. An unknown part is never counted as zero: it takes the upper bound away. */
export function sumHeadcounts(parts: readonly Pick<Headcount, 'min' | 'max' | 'qualifier'>[]): HeadcountSum {
  let min = 0;
  let max: number | null = 0;
  let exact = 0;
  let unknownCount = 0;
  for (const part of parts) {
    if (part.qualifier === 'UNKNOWN') unknownCount += 1;
    if (part.qualifier === 'EXACT') exact += part.min ?? 0;
    min += part.min ?? 0;
    max = max === null || part.max === null ? null : max + part.max;
  }
  return {
    min,
    max,
    exactShare: min === 0 ? null : exact / min,
    knownCount: parts.length - unknownCount,
    unknownCount,
  };
}

/** An approximate number is taken to be right within this share of itself, either way, when it is compared. */
export const approximateTolerance = 0.1;

/**
 * Whether two statements of one number contradict each other: no number is in both ranges. An APPROXIMATE range is
 * widened by 10 % on both sides, rounded outwards to whole people: "some 60" (54 to 66) agrees with 64, not with 70.
 * A bound that is not stated rules nothing out, so UNKNOWN contradicts nothing.
 */
export function headcountsDisjoint(
  one: Pick<Headcount, 'min' | 'max' | 'qualifier'>,
  other: Pick<Headcount, 'min' | 'max' | 'qualifier'>,
): boolean {
  const [oneMin, oneMax] = comparedRange(one);
  const [otherMin, otherMax] = comparedRange(other);
  return oneMax < otherMin || otherMax < oneMin;
}

function comparedRange(count: Pick<Headcount, 'min' | 'max' | 'qualifier'>): [number, number] {
  const slack = count.qualifier === 'APPROXIMATE' ? approximateTolerance : 0;
  const min = count.min === null ? 0 : Math.floor(tenth(count.min * (1 - slack)));
  const max = count.max === null ? Infinity : Math.ceil(tenth(count.max * (1 + slack)));
  return [min, max];
}

/** 60 × 1.1 is 66.00000000000001 in binary, and would round up to 67. */
const tenth = (value: number): number => Math.round(value * 1000) / 1000;
