import { readEdtfEnd, utcDate } from './edtf-end.ts';
import type { EdtfEnd } from './edtf-end.ts';

/** The languages in which periods are put into words. */
export type WordLanguage = 'en' | 'ru';

const locales = { en: 'en-GB', ru: 'ru-RU' } as const;

const words = {
  en: {
    about: 'about ',
    perhaps: 'perhaps ',
    until: (end: string) => `until ${end}`,
    since: (start: string) => `since ${start}`,
    endUnknown: (start: string) => `from ${start}, end unknown`,
    always: (end: string) => `always until ${end}`,
    nothing: 'dates unknown',
    ongoing: 'ongoing, start unknown',
    decade: (year: number) => `the ${year}s`,
    seasons: ['spring', 'summer', 'autumn', 'winter'],
    quarter: (part: number, year: string) => `quarter ${part} of ${year}`,
    third: (part: number, year: string) => `third ${part} of ${year}`,
    half: (part: number, year: string) => `half ${part} of ${year}`,
    year: '',
  },
  ru: {
    about: 'около ',
    perhaps: 'возможно, ',
    until: (end: string) => `по ${end}`,
    since: (start: string) => `с ${start}`,
    endUnknown: (start: string) => `с ${start}, окончание неизвестно`,
    always: (end: string) => `всегда по ${end}`,
    nothing: 'даты неизвестны',
    ongoing: 'продолжается, начало неизвестно',
    decade: (year: number) => `${year}-е годы`,
    seasons: ['весна', 'лето', 'осень', 'зима'],
    quarter: (part: number, year: string) => `${part}-й квартал ${year}`,
    third: (part: number, year: string) => `${part}-я треть ${year}`,
    half: (part: number, year: string) => `${part}-е полугодие ${year}`,
    year: ' г.',
  },
} as const;

/** Which case a Russian month without a day stands in: «апрель 2021 г.», but «с апреля 2021 г.» */
type Case = 'NOMINATIVE' | 'GENITIVE';

/**
 * A period as people write it: "24–28 October 2022", "April 2021", "until 2024", "2020–2023", «с апреля 2021 г.».
 * Takes stored EDTF; a text that is not is given back as it stands, since this is for showing and never refuses.
 */
export function describePeriod(edtf: string, language: WordLanguage): string {
  const say = words[language];
  const [startText = '', endText] = edtf.split('/');
  if (endText === undefined) {
    const single = readEdtfEnd(edtf);
    return single.ok ? oneDate(single.end, language) : edtf;
  }
  const start = readEdtfEnd(startText);
  const end = readEdtfEnd(endText);
  if (start.ok && end.ok) return between(start.end, end.end, language);
  if (start.ok && endText === '..') return say.since(oneDate(start.end, language, 'GENITIVE'));
  if (start.ok && endText === '') return say.endUnknown(oneDate(start.end, language, 'GENITIVE'));
  if (end.ok && startText === '') return say.until(oneDate(end.end, language));
  if (end.ok && startText === '..') return say.always(oneDate(end.end, language));
  return edtf === '/..' ? say.ongoing : edtf === '../' ? say.nothing : edtf;
}

function between(start: EdtfEnd, end: EdtfEnd, language: WordLanguage): string {
  const alike = start.precision === end.precision && !start.qualifier && !end.qualifier;
  if (alike && start.first === end.first) return oneDate(end, language);
  if (alike && start.precision === 'YEAR')
    return `${start.year}–${end.year}${language === 'ru' ? ' гг.' : ''}`;
  if (alike && (start.precision === 'DAY' || start.precision === 'MONTH')) {
    const range = dateFormat(language, start.precision).formatRange(utcDate(start.first), utcDate(end.first));
    // English ranges come as "24 – 28 October" or "24–28 October" by the version of ICU: no space between bare numbers.
    // Russian ranges of months come with the year said twice.
    const inOneYear = start.year === end.year ? new RegExp(` ${start.year} г\\.(?= – )`) : /$^/;
    return plainSpaces(range)
      .replace(/^(\d{1,2}) – (\d{1,2} \D)/, '$1–$2')
      .replace(inOneYear, '');
  }
  return `${oneDate(start, language)} – ${oneDate(end, language)}`;
}

function oneDate(end: EdtfEnd, language: WordLanguage, wanted: Case = 'NOMINATIVE'): string {
  const say = words[language];
  const reserve =
    (end.qualifier === '?' || end.qualifier === '%' ? say.perhaps : '') +
    (end.qualifier === '~' || end.qualifier === '%' ? say.about : '');
  // «около» governs the genitive, whatever stands before it.
  const inCase = end.qualifier === '~' || end.qualifier === '%' ? 'GENITIVE' : wanted;
  return reserve + bareDate(end, language, inCase);
}

function bareDate(end: EdtfEnd, language: WordLanguage, wanted: Case): string {
  const say = words[language];
  const year = `${end.year}${say.year}`;
  switch (end.precision) {
    case 'DAY':
      return plainSpaces(dateFormat(language, 'DAY').format(utcDate(end.first)));
    case 'MONTH':
      return wanted === 'GENITIVE' && language === 'ru'
        ? plainSpaces(dateFormat(language, 'DAY').format(utcDate(end.first))).replace(/^\d+ /, '')
        : plainSpaces(dateFormat(language, 'MONTH').format(utcDate(end.first)));
    case 'SEASON':
      return seasonWords(end.season ?? 21, year, language);
    case 'DECADE':
      return say.decade(end.year);
    case 'CENTURY':
      return `${Number(end.first.slice(0, 4))}–${Number(end.last.slice(0, 4))}${language === 'ru' ? ' гг.' : ''}`;
    default:
      return year;
  }
}

function seasonWords(code: number, year: string, language: WordLanguage): string {
  const say = words[language];
  if (code >= 40) return say.half(code - 39, year);
  if (code >= 37) return say.third(code - 36, year);
  if (code >= 33) return say.quarter(code - 32, year);
  return `${say.seasons[(code - 21) % 4]} ${year}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: WordLanguage, precision: 'DAY' | 'MONTH'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    const day = precision === 'DAY' ? { day: 'numeric' as const } : {};
    format = new Intl.DateTimeFormat(locales[language], {
      ...day,
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}

/** ICU sets thin and unbreakable spaces, which differ between its versions. */
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u2009\u202f]/g, ' ');
