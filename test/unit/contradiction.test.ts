import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../server/src/kernel/period.ts';
import { contradicting, type ClaimRow } from '../../server/src/ledger/contradiction.ts';

let count = 0;
const claim = (value: Partial<ClaimRow>): ClaimRow =>
  ({
    id: `claim ${++count}`,
    single: true,
    rank: 'NORMAL',
    text: null,
    lang: null,
    unit: null,
    country_id: null,
    as_of: null,
    ...value,
  }) as ClaimRow;

const period = (edtf: string, more: Partial<ClaimRow> = {}): ClaimRow => {
  const reading = readPeriod(edtf);
  if (!reading.ok) throw new Error(reading.message);
  const { earliest, latest, latestStart, earliestEnd } = reading.period;
  return claim({
    value_type: 'PERIOD',
    period: edtf,
    period_earliest: earliest,
    period_latest: latest,
    period_latest_start: latestStart,
    period_earliest_end: earliestEnd,
    ...more,
  });
};
const text = (words: string, more: Partial<ClaimRow> = {}) =>
  claim({ value_type: 'TEXT', text: words, ...more });
const count60 = (min: number | null, max: number | null, more: Partial<ClaimRow> = {}) =>
  claim({ value_type: 'QUANTITY', min, max, qualifier: 'EXACT', ...more });

const differ = (...claims: ClaimRow[]) => contradicting(claims).length > 0;

describe('claims on one field contradict each other', () => {
  it('when their periods exclude each other, not when one is only more exact', () => {
    expect(differ(period('2021'), period('2021-04'))).toBe(false);
    expect(differ(period('2021-04'), period('2021-05'))).toBe(true);
    expect(differ(period('/2024'), period('2020/2023'))).toBe(true);
  });

  it('when their numbers have none in common, of one unit and country', () => {
    expect(differ(count60(60, 60), count60(61, 61))).toBe(true);
    expect(differ(count60(60, 60), count60(50, null))).toBe(false);
    expect(differ(count60(60, 60, { unit: 'officers' }), count60(61, 61, { unit: 'dogs' }))).toBe(false);
    expect(differ(count60(60, 60, { country_id: 'a' }), count60(61, 61, { country_id: 'b' }))).toBe(false);
  });

  it('when their words differ by more than case and signs, in one language', () => {
    expect(differ(text('State Customs Committee'), text('state customs committee.'))).toBe(false);
    expect(differ(text('State Customs Committee'), text('State Customs Academy'))).toBe(true);
    expect(differ(text('Customs', { lang: 'en' }), text('Таможня', { lang: 'ru' }))).toBe(false);
  });

  it('when one names a record and the other words', () => {
    expect(differ(text('the European Union'), claim({ value_type: 'NODE', value_node_id: 'x' }))).toBe(true);
  });

  it('never across times, nor with a deprecated one, nor where there may be many', () => {
    expect(differ(text('a'), text('b', { as_of: '2014' }))).toBe(false);
    expect(differ(text('a'), text('b', { rank: 'DEPRECATED' }))).toBe(false);
    expect(differ(text('a', { single: false }), text('b', { single: false }))).toBe(false);
  });

  it('and those that agree with all others are left out', () => {
    const [vague, april, may] = [period('2021'), period('2021-04'), period('2021-05')];
    expect(contradicting([vague, april, may])).toEqual([april, may]);
  });
});
