import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../server/src/kernel/period.ts';
import {
  afterDefinitely,
  afterPossibly,
  beforeDefinitely,
  beforePossibly,
  overlapsDefinitely,
  overlapsPossibly,
  readPartialDate,
  readPeriod,
  samePeriod,
  unknownBounds,
} from '../../server/src/kernel/period.ts';
import { describePeriod } from '../../server/src/kernel/period-words.ts';

function period(text: string): Period {
  const reading = readPeriod(text);
  if (!reading.ok) throw new Error(reading.message);
  return reading.period;
}

function refusal(text: string, read = readPeriod): string {
  const reading = read(text);
  if (reading.ok) throw new Error(`“${text}” was taken`);
  return reading.message;
}

describe('the bounds of a period', () => {
  it.each([
    // text, earliest, latestStart, earliestEnd, latest, precision, days
    ['2022-10-24', '2022-10-24', '2022-10-24', '2022-10-24', '2022-10-24', 'DAY', 1],
    ['2022-10-24~', '2022-10-24', '2022-10-24', '2022-10-24', '2022-10-24', 'DAY', null],
    ['2021-04', '2021-04-01', '2021-04-30', '2021-04-01', '2021-04-30', 'MONTH', null],
    ['2021-?04', '2021-04-01', '2021-04-30', '2021-04-01', '2021-04-30', 'MONTH', null],
    ['2024-02', '2024-02-01', '2024-02-29', '2024-02-01', '2024-02-29', 'MONTH', null],
    ['2021', '2021-01-01', '2021-12-31', '2021-01-01', '2021-12-31', 'YEAR', null],
    ['2021-XX', '2021-01-01', '2021-12-31', '2021-01-01', '2021-12-31', 'YEAR', null],
    ['2021-04-XX', '2021-04-01', '2021-04-30', '2021-04-01', '2021-04-30', 'MONTH', null],
    ['2021-21', '2021-03-01', '2021-05-31', '2021-03-01', '2021-05-31', 'SEASON', null],
    ['2023-24', '2023-12-01', '2024-02-29', '2023-12-01', '2024-02-29', 'SEASON', null],
    ['2021-36', '2021-10-01', '2021-12-31', '2021-10-01', '2021-12-31', 'SEASON', null],
    ['202X', '2020-01-01', '2029-12-31', '2020-01-01', '2029-12-31', 'DECADE', null],
    ['000X', '0001-01-01', '0009-12-31', '0001-01-01', '0009-12-31', 'DECADE', null],
    ['20XX', '2000-01-01', '2099-12-31', '2000-01-01', '2099-12-31', 'CENTURY', null],
    ['2022-10-24/2022-10-28', '2022-10-24', '2022-10-24', '2022-10-28', '2022-10-28', 'DAY', 5],
    ['2024-02-28/2024-03-01', '2024-02-28', '2024-02-28', '2024-03-01', '2024-03-01', 'DAY', 3],
    ['2022-10-24?/2022-10-28', '2022-10-24', '2022-10-24', '2022-10-28', '2022-10-28', 'DAY', null],
    ['2020/2023', '2020-01-01', '2020-12-31', '2023-01-01', '2023-12-31', 'YEAR', null],
    ['2020/2020-06', '2020-01-01', '2020-06-30', '2020-06-01', '2020-06-30', 'YEAR', null],
    ['2020-04-10/2020', '2020-04-10', '2020-04-10', '2020-04-10', '2020-12-31', 'YEAR', null],
    ['/2024', null, '2024-12-31', '2024-01-01', '2024-12-31', 'UNKNOWN', null],
    ['2020/', '2020-01-01', '2020-12-31', '2020-01-01', null, 'UNKNOWN', null],
    ['2020/..', '2020-01-01', '2020-12-31', '9999-12-31', null, 'UNKNOWN', null],
    ['../2024', null, '0001-01-01', '2024-01-01', '2024-12-31', 'UNKNOWN', null],
    ['/..', null, null, '9999-12-31', null, 'UNKNOWN', null],
  ])('%s is understood', (text, earliest, latestStart, earliestEnd, latest, precision, days) => {
    expect(period(text)).toEqual({ edtf: text, earliest, latestStart, earliestEnd, latest, precision, days });
  });

  it('space around the text is dropped', () => {
    expect(period('  2021-04\n').edtf).toBe('2021-04');
  });
});

describe('a text that is no period', () => {
  it.each([
    ['April 2021', '“April 2021” is not EDTF; write 2021-04'],
    ['апрель 2021 г.', '“апрель 2021 г.” is not EDTF; write 2021-04'],
    ['3 November 2014', 'write 2014-11-03'],
    ['November 3, 2014', 'write 2014-11-03'],
    ['03.11.2014', 'write 2014-11-03'],
    ['24-28 October 2022', 'write 2022-10-24/2022-10-28'],
    ['24–28 октября 2022 года', 'write 2022-10-24/2022-10-28'],
    ['2020-2023', 'write 2020/2023'],
    ['2020–2023', 'write 2020/2023'],
    ['2020 / 2023', 'write 2020/2023'],
    ['until 2024', 'write /2024'],
    ['since April 2021', 'write 2021-04/..'],
    ['2020/open', 'write 2020/..'],
    ['2020-present', 'write 2020/..'],
    ['the 2020s', 'write 202X'],
    ['202x', 'write 202X'],
    ['spring 2021', 'write 2021-21'],
    ['2021-4-3', 'write 2021-04-03'],
    ['2021-04-03T10:00:00Z', 'write 2021-04-03'],
    ['unknown', 'leave it out (null)'],
    ['/', 'leave the period out (null)'],
    ['../..', 'leave the period out (null)'],
    ['', 'leave it out (null)'],
    ['2021-02-29', 'has no such day: 2021-02 has 28 days'],
    ['2021-02-29/2021-03-05', 'has no such day'],
    ['2021-13', 'has no month 13'],
    ['2023/2020', 'ends before it starts'],
    ['2022-10-28/2022-10-24', 'ends before it starts'],
    ['2021-21/2021-22', 'has a season at one end'],
    ['0000', 'outside the years 0001 to 9999'],
    ['10000', 'is not EDTF'],
    ['Y12345', 'is not EDTF'],
    ['-0001', 'is not EDTF'],
    ['XXXX', 'is not EDTF'],
    ['[2020,2021]', 'is not EDTF'],
    ['2021-XX-03', 'has a day without a month'],
    ['2021-04~?', 'is not EDTF'],
    ['2020/2021/2022', 'has more than two ends'],
    ['whenever', 'a period is written as 2021-04-03, 2021-04, 2021 or 2020/2023.'],
  ])('%s is refused with a way out', (text, expected) => {
    const message = refusal(text);
    if (expected.includes('write ')) expect(message.endsWith(expected)).toBe(true);
    else expect(message).toContain(expected);
  });

  it('an interval is no partial date, and the message names one', () => {
    expect(refusal('2021-04/2021-05', readPartialDate)).toContain('write 2021-04, or give both ends');
    expect(refusal('24-28 October 2022', readPartialDate)).toContain('is not one date');
    expect(refusal('April 2021', readPartialDate)).toContain('write 2021-04');
    expect(readPartialDate('2021-04')).toEqual(readPeriod('2021-04'));
  });

  it('any text at all is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9X./~?%T -]{0,24}$/)), (text) => {
        const reading = readPeriod(text);
        expect(reading.ok || reading.message.length > 10).toBe(true);
        readPartialDate(text);
      }),
      { numRuns: 500 },
    );
  });
});

const days = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ends = days.chain((day) =>
  fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4), `${day.slice(0, 3)}X`),
);
const texts = fc
  .oneof(
    ends,
    fc
      .tuple(fc.oneof(ends, fc.constantFrom('', '..')), fc.oneof(ends, fc.constantFrom('', '..')))
      .map((pair) => pair.join('/')),
  )
  .filter((text) => readPeriod(text).ok);

/** One way a period can truly have been: a first and a last day that its text allows. */
const lives = fc.tuple(texts, days, days).chain(([text, one, other]) => {
  const { earliest, latestStart, earliestEnd, latest } = period(text);
  const clamp = (day: string, low: string | null, high: string | null) =>
    low !== null && day < low ? low : high !== null && day > high ? high : day;
  const start = clamp(one, earliest, latestStart);
  const end = clamp(other, earliestEnd !== null && earliestEnd > start ? earliestEnd : start, latest);
  return fc.constant({ text, start, end });
});

describe('comparing periods', () => {
  it('what is definite holds for every way the period can have been, what is impossible for none', () => {
    fc.assert(
      fc.property(lives, days, days, ({ text, start, end }, one, other) => {
        const [from = '', to = ''] = [one, other].sort();
        const bounds = period(text);
        const overlaps = start <= to && end >= from;
        if (overlapsDefinitely(bounds, from, to)) expect(overlaps).toBe(true);
        if (!overlapsPossibly(bounds, from, to)) expect(overlaps).toBe(false);
        if (beforeDefinitely(bounds, from)) expect(end < from).toBe(true);
        if (!beforePossibly(bounds, from)) expect(end < from).toBe(false);
        if (afterDefinitely(bounds, to)) expect(start > to).toBe(true);
        if (!afterPossibly(bounds, to)) expect(start > to).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('bounds are in order, and definite implies possible', () => {
    fc.assert(
      fc.property(texts, days, days, (text, one, other) => {
        const bounds = period(text);
        const [from = '', to = ''] = [one, other].sort();
        for (const [low, high] of [
          [bounds.earliest, bounds.latestStart],
          [bounds.earliestEnd, bounds.latest],
          [bounds.earliest, bounds.earliestEnd],
          [bounds.latestStart, bounds.latest],
        ]) {
          if (low && high) expect(low <= high).toBe(true);
        }
        if (overlapsDefinitely(bounds, from, to)) expect(overlapsPossibly(bounds, from, to)).toBe(true);
        if (beforeDefinitely(bounds, from)) expect(beforePossibly(bounds, from)).toBe(true);
        if (afterDefinitely(bounds, from)) expect(afterPossibly(bounds, from)).toBe(true);
      }),
    );
  });

  it('April 2021 lies possibly, not surely, in its second half', () => {
    const april = period('2021-04');
    expect(overlapsDefinitely(april, '2021-04-01', '2021-04-30')).toBe(true);
    expect(overlapsDefinitely(april, '2021-04-15', '2021-12-31')).toBe(false);
    expect(overlapsPossibly(april, '2021-04-15', '2021-12-31')).toBe(true);
    expect(overlapsPossibly(april, '2021-05-01', null)).toBe(false);
  });

  it('a project of 2020 to 2023 surely ran in June 2021, one until 2024 perhaps', () => {
    expect(overlapsDefinitely(period('2020/2023'), '2021-06-01', '2021-06-30')).toBe(true);
    expect(overlapsDefinitely(period('/2024'), '2021-06-01', '2021-06-30')).toBe(false);
    expect(overlapsPossibly(period('/2024'), '2021-06-01', '2021-06-30')).toBe(true);
    expect(overlapsDefinitely(period('2020/..'), '2025-06-01', null)).toBe(true);
    expect(beforePossibly(period('2020/..'), '2099-01-01')).toBe(false);
    expect(afterPossibly(period('../2024'), '1900-01-01')).toBe(false);
  });

  it('a period not known at all is possible anywhere and definite nowhere', () => {
    expect(overlapsPossibly(unknownBounds, '2021-01-01', '2021-12-31')).toBe(true);
    expect(overlapsDefinitely(unknownBounds, '2021-01-01', '2021-12-31')).toBe(false);
    expect(beforePossibly(unknownBounds, '2021-01-01') && afterPossibly(unknownBounds, '2021-01-01')).toBe(
      true,
    );
    expect(
      beforeDefinitely(unknownBounds, '2021-01-01') || afterDefinitely(unknownBounds, '2021-01-01'),
    ).toBe(false);
  });
});

describe('two statements of one period', () => {
  it.each([
    ['/2024', '2020/2023', false],
    ['2020/2023', '2020/2023', true],
    ['2020/', '2020/2023', true],
    ['/2023', '2020/2023', true],
    ['2021', '2021-04', true],
    ['2021-04', '2021-05', false],
    ['2022-10', '2022-10-24/2022-10-28', true],
    ['2022-10-24', '2022-10-24/2022-10-28', false],
    ['2020/..', '2020/2023', false],
    ['2020/..', '2020/', true],
    ['2021-04~', '2021-04', true],
    ['/2019', '2020/', false],
  ])('%s and %s agree: %s', (one, other, agree) => {
    expect(samePeriod(period(one), period(other))).toBe(agree);
    expect(samePeriod(period(other), period(one))).toBe(agree);
  });

  it('every statement agrees with itself and with nothing known', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(samePeriod(period(text), period(text))).toBe(true);
        expect(samePeriod(period(text), unknownBounds)).toBe(true);
      }),
    );
  });
});

describe('a period in words', () => {
  it.each([
    ['2022-10-24/2022-10-28', '24–28 October 2022', '24–28 октября 2022 г.'],
    ['2022-10-24/2022-11-02', '24 October – 2 November 2022', '24 октября – 2 ноября 2022 г.'],
    ['2014-11-03', '3 November 2014', '3 ноября 2014 г.'],
    ['2021-04', 'April 2021', 'апрель 2021 г.'],
    ['2021-04~', 'about April 2021', 'около апреля 2021 г.'],
    ['2021?', 'perhaps 2021', 'возможно, 2021 г.'],
    ['2021-04/2021-06', 'April – June 2021', 'апрель – июнь 2021 г.'],
    ['2021-04/..', 'since April 2021', 'с апреля 2021 г.'],
    ['/2024', 'until 2024', 'по 2024 г.'],
    ['2020/2023', '2020–2023', '2020–2023 гг.'],
    ['2020/2023-05', '2020 – May 2023', '2020 г. – май 2023 г.'],
    ['2020/', 'from 2020, end unknown', 'с 2020 г., окончание неизвестно'],
    ['202X', 'the 2020s', '2020-е годы'],
    ['2021-21', 'spring 2021', 'весна 2021 г.'],
    ['2021-34', 'quarter 2 of 2021', '2-й квартал 2021 г.'],
    ['0099-03-01', '1 March 99', '1 марта 99 г.'],
    ['soon', 'soon', 'soon'],
  ])('%s reads as people write it', (edtf, english, russian) => {
    expect(describePeriod(edtf, 'en')).toBe(english);
    expect(describePeriod(edtf, 'ru')).toBe(russian);
  });
});
