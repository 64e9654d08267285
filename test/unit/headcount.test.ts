import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Headcount, HeadcountInput } from '../../server/src/kernel/headcount.ts';
import { headcountsDisjoint, readHeadcount, sumHeadcounts } from '../../server/src/kernel/headcount.ts';

function headcount(input: HeadcountInput): Headcount {
  const reading = readHeadcount(input);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.headcount;
}

describe('reading a headcount', () => {
  it.each([
    [
      { min: 8, max: 8, qualifier: 'EXACT', text: 'Eight' },
      { min: 8, max: 8, qualifier: 'EXACT', text: 'Eight' },
    ],
    [
      { min: 8, qualifier: 'EXACT' },
      { min: 8, max: 8, qualifier: 'EXACT', text: null },
    ],
    [
      { min: 60, qualifier: 'APPROXIMATE', text: 'some 60' },
      { min: 60, max: 60, qualifier: 'APPROXIMATE', text: 'some 60' },
    ],
    [
      { min: 20, max: 30, qualifier: 'APPROXIMATE' },
      { min: 20, max: 30, qualifier: 'APPROXIMATE', text: null },
    ],
    [
      { min: 51, qualifier: 'MORE_THAN' },
      { min: 51, max: null, qualifier: 'MORE_THAN', text: null },
    ],
    [
      { min: 50, qualifier: 'AT_LEAST' },
      { min: 50, max: null, qualifier: 'AT_LEAST', text: null },
    ],
    [
      { max: 50, qualifier: 'AT_MOST' },
      { min: null, max: 50, qualifier: 'AT_MOST', text: null },
    ],
    [{ text: ' several ' }, { min: null, max: null, qualifier: 'UNKNOWN', text: 'several' }],
    [{ min: 5 }, { min: 5, max: null, qualifier: 'AT_LEAST', text: null }],
    [
      { min: 0, max: 0 },
      { min: 0, max: 0, qualifier: 'EXACT', text: null },
    ],
  ])('%j is taken', (input, expected) => {
    expect(headcount(input)).toEqual(expected);
  });

  it('none at all is unknown, not zero', () => {
    expect(readHeadcount(null)).toEqual({
      ok: true,
      headcount: { min: null, max: null, qualifier: 'UNKNOWN', text: null },
    });
  });

  it.each([
    [{ min: -1, max: 3 }, ['min']],
    [{ min: 1.5 }, ['min']],
    [{ min: NaN }, ['min']],
    [{ max: 10_000_001 }, ['max']],
    [{ min: 5, max: 3 }, ['max']],
    [{ min: 5, max: 6, qualifier: 'EXACT' }, ['max']],
    [{ qualifier: 'EXACT' }, ['min']],
    [{ qualifier: 'APPROXIMATE' }, ['min']],
    [{ min: 5, max: 9, qualifier: 'AT_LEAST' }, ['max']],
    [{ min: 0, qualifier: 'MORE_THAN' }, ['min']],
    [{ min: 5, qualifier: 'AT_MOST' }, ['max']],
    [{ min: 5, max: 9, qualifier: 'AT_MOST' }, ['min']],
    [{ max: 5, qualifier: 'UNKNOWN' }, ['max']],
    [{ min: 5, qualifier: 'ROUGHLY' }, ['qualifier']],
  ])('%j is refused at its part', (input, path) => {
    const reading = readHeadcount(input);
    expect(reading.ok ? [] : reading.faults.map((fault) => fault.path)).toEqual([path]);
  });
});

describe('adding headcounts', () => {
  it('an unknown part takes the upper bound away and is not counted as zero', () => {
    const parts = [
      headcount({ min: 8, max: 8 }),
      headcount({ min: 60, qualifier: 'APPROXIMATE' }),
      headcount({}),
    ];
    expect(sumHeadcounts(parts)).toEqual({
      min: 68,
      max: null,
      exactShare: 8 / 68,
      knownCount: 2,
      unknownCount: 1,
    });
  });

  it('exact numbers add to an exact number', () => {
    const sum = sumHeadcounts([headcount({ min: 8, max: 8 }), headcount({ min: 154, max: 154 })]);
    expect(sum).toEqual({ min: 162, max: 162, exactShare: 1, knownCount: 2, unknownCount: 0 });
  });

  it('nothing adds to nothing, with no share to speak of', () => {
    expect(sumHeadcounts([])).toEqual({ min: 0, max: 0, exactShare: null, knownCount: 0, unknownCount: 0 });
  });

  it('whatever the true numbers were, their sum lies within the sum', () => {
    const part = fc.record({ low: fc.nat(500), spread: fc.nat(50), pick: fc.nat(50), open: fc.boolean() });
    fc.assert(
      fc.property(fc.array(part), (drawn) => {
        const sum = sumHeadcounts(
          drawn.map(({ low, spread, open }) =>
            headcount(open ? { min: low } : { min: low, max: low + spread }),
          ),
        );
        const truth = drawn.reduce((total, { low, spread, pick }) => total + low + Math.min(spread, pick), 0);
        expect(sum.min).toBeLessThanOrEqual(truth);
        expect(sum.max ?? Infinity).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});

describe('two statements of one number', () => {
  const some60 = headcount({ min: 60, qualifier: 'APPROXIMATE' });
  it.each([
    [{ min: 8, max: 8 }, { min: 9, max: 9 }, true],
    [{ min: 8, max: 8 }, { min: 8, max: 8 }, false],
    [{ min: 51, qualifier: 'MORE_THAN' }, { min: 50, max: 50 }, true],
    [{ min: 51, qualifier: 'MORE_THAN' }, { min: 154, max: 154 }, false],
    [{ max: 50 }, { min: 51 }, true],
    [{}, { min: 8, max: 8 }, false],
    [some60, { min: 66, max: 66 }, false],
    [some60, { min: 54, max: 54 }, false],
    [some60, { min: 67, max: 67 }, true],
    [some60, { min: 53, max: 53 }, true],
  ])('%j against %j contradict each other: %s', (one, other, expected) => {
    expect(headcountsDisjoint(headcount(one), headcount(other))).toBe(expected);
    expect(headcountsDisjoint(headcount(other), headcount(one))).toBe(expected);
  });
});
