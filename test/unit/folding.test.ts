import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acronymOf, fold, oneSlip, searchText, spellings, wordSet } from '../../server/src/kernel/folding.ts';
import { skeleton, skeletons } from '../../server/src/kernel/skeleton.ts';
import { sortKey, sortKeyLength } from '../../server/src/kernel/sort-key.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[a-zəıöüğşçA-ZƏİа-яёіїєґА-Я0-9 .,'’-]{0,40}$/u),
);

describe('folding', () => {
  it.each([
    ['Məcidov', 'mecidov'],
    ['İSMAYIL', 'ismayil'],
    ['Əsgərova Şəhriyar Çingiz Öğüz Qüdrət', 'esgerova sehriyar cingiz oguz qudret'],
    ['Меджидов', 'medzhidov'],
    ['Алиев', 'aliyev'],
    ['Щукин Ёж Съезд', 'shchukin ezh sezd'],
    ['Зарудна Наталія', 'zarudna nataliya'],
    ['Мұратжан Жангөзін', 'muratzhan zhangozin'],
    ['Тоҷикистон', 'tojikiston'],
    ['საქართველო', 'sakartvelo'],
    ['Հայաստան', 'hayastan'],
    ['Ελλάδα', 'ellada'],
    ['Counter-Narcotics  Directorate', 'counter narcotics directorate'],
    ['Prosecutor General’s Office', 'prosecutor generals office'],
    ['U.S. Embassy', 'us embassy'],
    ['M.Asgarova', 'm asgarova'],
    ['‘Kapitan Andreevo’/’Kapikule’', 'kapitan andreevo kapikule'],
    ['Toʻxtayev', 'toxtayev'],
    ['Türkiye', 'turkiye'],
    ['Straße № 7', 'strasse no 7'],
    ['—', ''],
  ])('%s is folded to %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('folding twice changes nothing, and leaves no capital, mark or double space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(once).not.toMatch(/\p{M}| {2}|^ | $|[A-Z]/u);
      }),
      { numRuns: 2000 },
    );
  });

  it('letters typed as one sign or as letter and mark are the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });
});

describe('spellings of one sound', () => {
  it.each([
    [['Məcidov', 'Меджидов', 'Majidov', 'Mecidov', 'Medzhidov', 'Mejidov', 'Medjidov', 'MƏCİDOV']],
    [['Əsgərova', 'Asgarova', 'Аскерова', 'Askerova', 'Asqarova']],
    [['Dzhangozin', 'Джангозин', 'Jangozin', 'Жангозин', 'Zhangozin']],
    [['Muratzhan', 'Муратжан', 'Muratjan', 'Мұратжан']],
    [['Zarudna', 'Зарудна']],
    [['Mehriban', 'Мехрибан', 'Mekhriban', 'Məhriban']],
    [['Elvin', 'Эльвин', 'Elvın']],
    [['Əliyev', 'Aliyev', 'Алиев', 'Aliev', 'Eliyev']],
    [['Məmmədov', 'Mammadov', 'Мамедов', 'Mamedov', 'Мамедов']],
    [['Cəfərov', 'Jafarov', 'Джафаров', 'Dzhafarov']],
    [['Çingiz', 'Chingiz', 'Чингиз']],
    [['Rəşid', 'Rashid', 'Рашид']],
    [['Xəlilov', 'Khalilov', 'Халилов', 'Halilov']],
    [['Qurbanov', 'Gurbanov', 'Kurbanov', 'Гурбанов', 'Курбанов']],
    [['Şükürov', 'Shukurov', 'Шукюров']],
    [['Ceyhun', 'Jeyhun', 'Джейхун']],
    [['Nağıyev', 'Nagiyev', 'Нагиев', 'Naghiyev']],
    [['Yelena', 'Елена', 'Elena']],
    [['Belsky', 'Belskiy', 'Бельский']],
    [['Andreevo', 'Andreyevo', 'Андреево']],
    [['Europol', 'Европол', 'Evropol']],
    [['Azerbaijan', 'Азербайджан', 'Azərbaycan', 'Azerbaycan']],
    [['Turkmenistan', 'Туркменистан', 'Türkmenistan']],
    [['Tajikistan', 'Таджикистан', 'Tacikistan', 'Tadzhikistan']],
  ])('%j have one skeleton', (names) => {
    expect(new Set(names.map(skeleton)).size).toBe(1);
  });

  it.each([
    ['Hüseynov', 'Гусейнов'],
    ['Heydar', 'Гейдар'],
    ['Heydar', 'Geydar'],
    ['Hasanov', 'Гасанов'],
    ['Alexander', 'Aleksander'],
    ['Максим', 'Maxim'],
    ['Григорій', 'Hryhorii'],
  ])('%s and %s share a skeleton', (one, other) => {
    expect(skeletons(one).filter((key) => skeletons(other).includes(key))).not.toEqual([]);
  });

  it.each([
    ['Zarudna', 'Zarudnaya'],
    ['Asgarova', 'Asgarov'],
    ['Mecidov', 'Medvedev'],
    ['Hashimov', 'Gasimov'],
    ['Chan', 'Jan'],
    ['Customs', 'Systems'],
    ['police', 'policy'],
  ])('%s and %s stay apart', (one, other) => {
    expect(skeletons(one).filter((key) => skeletons(other).includes(key))).toEqual([]);
  });

  it('ordinary words of the registry keep keys of their own', () => {
    const words = (
      'academy action activity administration agency agreement airport alcohol analysis authority best body border ' +
      'bureau capacity case catalogue central centre certificate chief classroom coast code combating commission ' +
      'committee component conference container cooperation coordinator corruption council country course court crime ' +
      'crossing customs data department deputy detection development director directorate document dog drug education ' +
      'embassy enforcement european evidence exchange expert export external fight finance force foreign forum freight ' +
      'fund general global goods group guard head high human import information inspector institute instrument ' +
      'intelligence internal international interpol investigation judge justice knowledge laboratory law leader legal ' +
      'liaison management market meeting member migrant ministry mission mobile module money narcotics national ' +
      'network office officer operation organisation organized panel partner passenger platform police policy port ' +
      'post practice precursor presentation prison programme project prosecutor public region report representative ' +
      'republic research revenue risk road route school search secretary security segment seizure seminar service ' +
      'session smuggling specialist staff state station strategy substance support system target task team technical ' +
      'terrorism threat tobacco trade traffic training transit transport treaty union unit vehicle visit weapon week ' +
      'women work workshop zone'
    ).split(' ');
    const byKey = Map.groupBy(words, skeleton);
    const merged = [...byKey.values()].filter((group) => group.length > 1);
    expect(merged).toEqual([]);
  });

  it('every text has a skeleton of as many words as its folding, at most', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          skeletons(text).every((key) => key.split(' ').length <= Math.max(1, fold(text).split(' ').length)),
        ).toBe(true);
        if (fold(text) !== '') expect(skeletons(text)).toContain(skeleton(text));
      }),
    );
  });
});

describe('words, initials and slips', () => {
  it('the order of words and the small words between them do not matter', () => {
    expect(wordSet('Ministry of Internal Affairs')).toEqual(wordSet('Internal Affairs, the Ministry'));
    expect(wordSet('Комитет по таможне')).toEqual(['komitet', 'tamozhne']);
    expect(wordSet('The Of')).toEqual(['of', 'the']);
  });

  it.each([
    ['United Nations Office on Drugs and Crime', 'unodc'],
    ['State Customs Committee', 'scc'],
    ['Eastern Partnership', 'ep'],
    ['Государственный таможенный комитет', 'gtk'],
    ['Capacity-building single point of contact', 'cbspc'],
    ['Europol', ''],
  ])('the initials of %s are %s', (name, acronym) => {
    expect(acronymOf(name)).toBe(acronym);
  });

  it('Cyrillic initials are what the Cyrillic acronym folds to', () => {
    expect(acronymOf('Шанхайская организация сотрудничества')).toBe(fold('ШОС'));
    expect(acronymOf('Европейский союз')).toBe(fold('ЕС'));
  });

  it.each([
    ['assca', 'ascca', true],
    ['customs', 'cutsoms', true],
    ['customs', 'custom', true],
    ['customs', 'costumes', false],
    ['committee', 'comittee', true],
    ['committee', 'comitee', true],
    ['committee', 'comite', false],
    ['nea', 'neo', false],
    ['nea', 'nea', true],
    ['', '', true],
  ])('%s and %s are a slip apart: %s', (one, other, expected) => {
    expect(oneSlip(one, other)).toBe(expected);
    expect(oneSlip(other, one)).toBe(expected);
  });

  it('any one slip in a word of four letters or more is found', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.constantFrom('drop', 'change', 'add', 'swap'), (text, seed, slip) => {
        const at = seed % (text.length - 1);
        const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
        const slipped =
          slip === 'drop'
            ? head + tail
            : slip === 'change'
              ? `${head}q${tail}`
              : slip === 'add'
                ? `${head}q${text.slice(at)}`
                : head + tail.slice(0, 1) + text.slice(at, at + 1) + tail.slice(1);
        expect(oneSlip(text, slipped)).toBe(true);
      }),
    );
  });

  it('the search text holds every spelling once', () => {
    expect(searchText(['Гасанов', 'Gasanov', 'Hasanov'])).toBe('gasanov\nhasanov');
    expect(spellings('Alexander')).toEqual(['alexander', 'aleksander']);
    expect(spellings('Асгарова')).toEqual(['asgarova']);
    expect(searchText([])).toBe('');
  });
});

describe('sort keys in byte order', () => {
  const bytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
  const sorted = (names: string[], language?: string) =>
    names.toSorted((one, other) => bytes(sortKey(one, language), sortKey(other, language)));

  it.each([
    ['en', ['Academy', 'Ägypten', 'Bureau', 'Əliyev', 'Module 9', 'Module 10', 'Zone', 'Академия', 'Ясень']],
    ['ru', ['Ёж', 'Ежов', 'Жуков', 'Иванов', 'Йод', 'Щукин', 'Эльвин']],
    ['uk', ['Гай', 'Ґанок', 'Дім', 'Ива', 'Іван', 'Їжак', 'Йод']],
    [
      'az',
      [
        'Cəfər',
        'Çingiz',
        'Elvin',
        'Əli',
        'Fuad',
        'Həsən',
        'Xalid',
        'Ilqar',
        'İlqar',
        'Kamal',
        'Qasım',
        'Lalə',
      ],
    ],
  ])('names in %s sort as their alphabet does', (language, names) => {
    expect(sorted(names.toReversed(), language)).toEqual(names);
  });

  it('Russian names sort as the collation of the language sorts them', () => {
    const name = fc.stringMatching(/^[а-яё]{1,12}$/);
    const collator = new Intl.Collator('ru', { sensitivity: 'base' });
    const flat = (text: string) => text.replaceAll('ё', 'е');
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(Math.sign(bytes(sortKey(one), sortKey(other)))).toBe(
          Math.sign(collator.compare(flat(one), flat(other))),
        );
      }),
    );
  });

  it('keys are short, and hold no half of a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const key = sortKey(text);
        expect(key.length).toBeLessThanOrEqual(sortKeyLength);
        expect(key.isWellFormed()).toBe(true);
      }),
    );
    expect(sortKey('…')).toBe('');
  });
});
