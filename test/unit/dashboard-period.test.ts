import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../admin/src/kernel/period/read-period.ts';
import { periodWords } from '../../admin/src/kernel/period/period-words.ts';
import { english } from '../../admin/src/kernel/message/english.ts';

function say(key: keyof typeof english.liaison.period, parts: Record<string, string>): string {
  return english.liaison.period[key].replace(/%\{(\w+)\}/g, (_, part: string) => parts[part] ?? '');
}

const understood: [words: string, edtf: string][] = [
  ['April 2021', '2021-04'],
  ['Apr 2021', '2021-04'],
  ['3 April 2021', '2021-04-03'],
  ['3rd of April 2021', '2021-04-03'],
  ['April 3, 2021', '2021-04-03'],
  ['03.04.2021', '2021-04-03'],
  ['24–28 October 2022', '2022-10-24/2022-10-28'],
  ['24 - 28 October 2022', '2022-10-24/2022-10-28'],
  ['30 April – 2 May 2021', '2021-04-30/2021-05-02'],
  ['April–June 2021', '2021-04/2021-06'],
  ['from 2020 to 2023', '2020/2023'],
  ['2020–2023', '2020/2023'],
  ['30 December 2020 to 2 January 2021', '2020-12-30/2021-01-02'],
  ['until 2024', '/2024'],
  ['since May 2019', '2019-05/..'],
  ['from 2019, end unknown', '2019/'],
  ['about April 2021', '2021-04~'],
  ['2021?', '2021?'],
  ['2021', '2021'],
  ['/2024', '/2024'],
  ['2020/..', '2020/..'],
  ['2022-10-24/2022-10-28', '2022-10-24/2022-10-28'],
];

const refused = [
  '',
  'soon',
  '31 April 2021',
  '30 February 2020',
  '2021-13',
  '28–24 October 2022',
  '2023–2020',
  '10/11/2022',
  '3.4.21',
  'Smarch 2021',
  'until',
  '/',
  '..',
];

describe('a period as people type it', () => {
  it.each(understood)('“%s” is %s', (words, edtf) => {
    expect(readPeriod(words)).toBe(edtf);
  });

  it.each(refused)('“%s” is not understood, and nothing is guessed', (words) => {
    expect(readPeriod(words)).toBeNull();
  });
});

describe('a period as people read it', () => {
  it.each([
    ['2021-04-03', '3 April 2021'],
    ['2021-04', 'April 2021'],
    ['2021-04~', 'about April 2021'],
    ['2021?', '2021 (uncertain)'],
    ['2022-10-24/2022-10-28', '24–28 October 2022'],
    ['2021-04-30/2021-05-02', '30 April – 2 May 2021'],
    ['2020/2023', '2020–2023'],
    ['/2024', 'until 2024'],
    ['2019-05/..', 'since May 2019'],
    ['2019/', 'from 2019, end unknown'],
    ['201X', '201X'],
  ])('%s reads “%s”', (edtf, words) => {
    expect(periodWords(edtf, 'en', say)).toBe(words);
  });

  it('can be typed back as it reads', () => {
    const exact = understood.map(([, edtf]) => edtf);

    expect(exact.map((edtf) => readPeriod(periodWords(edtf, 'en', say)))).toEqual(exact);
  });
});
