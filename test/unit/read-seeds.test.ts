import { describe, expect, it } from 'vitest';
import { readSeeds } from '../../server/src/seeding/read-seeds.ts';
import { SeedFaults } from '../../server/src/seeding/seed-fault.ts';
import type { SeedRecord } from '../../server/src/seeding/seed-record.ts';
import { smallVocabulary } from '../kit/seed-vocabulary.ts';

const text =
  'The European Regional Office (ROCB) of the World Customs Organization (WCO) held\u00a0 a meeting\nin Baku in May 2021.';

const document = `
- key: doc:a
  file: documents/a.txt
  title: A meeting
  kind: PAGE
`;

const read = (files: Record<string, string>) =>
  readSeeds(
    new Map(Object.entries({ 'documents.yaml': document, 'documents/a.txt': text, ...files })),
    smallVocabulary,
  );

/** The mistakes as `file:line:column message | remedy`. */
function mistakes(files: Record<string, string>): string[] {
  try {
    read(files);
  } catch (error) {
    if (!(error instanceof SeedFaults)) throw error;
    return error.faults.map((f) => `${f.file}:${f.line}:${f.column} ${f.message} | ${f.remedy}`);
  }
  return [];
}

function only(files: Record<string, string>, key: string): SeedRecord {
  const record = read(files).records.find((candidate) => candidate.key === key);
  if (!record) throw new Error(`${key} was not read`);
  return record;
}

const wco = `
- key: org:wco
  from: doc:a
  kind: { is: INTERGOVERNMENTAL, quote: World Customs Organization }
  names: [ { value: World Customs Organization, lang: en, kind: PREFERRED } ]
`;

describe('what is read', () => {
  it('a value keeps its document, quote and basis', () => {
    expect(only({ 'organisations.yaml': wco }, 'org:wco').values['kind']).toMatchObject({
      value: 'INTERGOVERNMENTAL',
      sources: [{ document: 'doc:a', quote: 'World Customs Organization', basis: 'STATED' }],
    });
  });

  it('a bare value has no source, unless the row it stands in has a quote', () => {
    const events = `
- key: ev:a
  from: doc:a
  kind: MEETING
  names: [ { value: Meeting, lang: en, kind: PREFERRED } ]
  participations:
    - { key: pa:a, role: ORGANISER, organisation: org:wco, quote: World Customs Organization }
    - { key: pa:b, role: PARTICIPANT, label: others }
`;
    const event = only({ 'organisations.yaml': wco, 'events.yaml': events }, 'ev:a');
    expect(event.values['kind']?.sources).toEqual([]);
    const [first, second] = event.rows['participations'] ?? [];
    expect(first?.values['organisation']?.sources).toHaveLength(1);
    expect(first?.values['role']?.sources[0]?.quote).toBe('World Customs Organization');
    expect(second?.values['label']?.sources).toEqual([]);
  });

  it('a value inferred without a quote has no source, and one derived must have one', () => {
    const inferred = `${wco}  country: { is: country:BE, basis: INFERRED }\n`;
    expect(only({ 'organisations.yaml': inferred }, 'org:wco').values['country']).toMatchObject({
      value: 'country:BE',
      sources: [],
    });
    expect(mistakes({ 'organisations.yaml': inferred.replace('INFERRED', 'DERIVED') })).toEqual([
      'organisations.yaml:6:37 The basis is DERIVED, but there is no quote. | Add the quote that says it, or write basis: INFERRED when no document says it.',
    ]);
  });

  it('further sources of the same value follow the first', () => {
    const twice = wco.replace('quote: World Customs Organization', 'quote: WCO, also: [ { quote: (WCO) } ]');
    expect(
      only({ 'organisations.yaml': twice }, 'org:wco').values['kind']?.sources.map(({ quote }) => quote),
    ).toEqual(['WCO', '(WCO)']);
  });

  it('a quote may cross no-break spaces and line ends', () => {
    const quoted = wco.replace('quote: World Customs Organization', 'quote: held a meeting in Baku');
    expect(mistakes({ 'organisations.yaml': quoted })).toEqual([]);
  });

  it('records come after what they refer to, also when they stand before it in the files', () => {
    const units = `
- key: org:office
  kind: REGIONAL_OFFICE
  parent: org:wco
  names: [ { value: Office, lang: en, kind: PREFERRED } ]
${wco}`;
    expect(read({ 'organisations.yaml': units }).records.map(({ key }) => key)).toEqual([
      'doc:a',
      'org:wco',
      'org:office',
    ]);
  });

  it('a group row comes before its members', () => {
    const events = `
- key: ev:a
  kind: MEETING
  names: [ { value: Meeting, lang: en, kind: PREFERRED } ]
  participations:
    - { key: pa:member, role: PARTICIPANT, country: country:AZ, group: pa:group }
    - { key: pa:group, role: PARTICIPANT, label: all, headcount: { min: 8, max: 8 } }
`;
    const rows = only({ 'events.yaml': events }, 'ev:a').rows['participations'] ?? [];
    expect(rows.map(({ key }) => key)).toEqual(['pa:group', 'pa:member']);
    expect(rows[0]?.values['headcount']?.value).toEqual({ min: 8, max: 8, qualifier: 'EXACT', text: null });
  });

  it('a region with a code of the United Nations is the shipped one, wherever it is named', () => {
    const regions = `
- key: region:central-asia
  m49: '143'
- key: region:own
  kind: GEOGRAPHICAL
  names: [ { value: Own, lang: en, kind: PREFERRED } ]
  claims: [ { field: mentions, node: region:central-asia, from: doc:a, quote: in Baku } ]
`;
    const { records } = read({ 'regions.yaml': regions });
    expect(records.map(({ key, world }) => [key, world])).toEqual([
      ['doc:a', false],
      ['region:143', true],
      ['region:own', false],
    ]);
    expect(records[2]?.claims[0]?.value).toEqual({ node: 'region:143' });
  });

  it('the content hash changes with any file and only then', () => {
    const hash = (files: Record<string, string>) => read(files).contentHash;
    expect(hash({ 'organisations.yaml': wco })).toBe(hash({ 'organisations.yaml': wco }));
    expect(hash({ 'organisations.yaml': `${wco}# seen\n` })).not.toBe(hash({ 'organisations.yaml': wco }));
    expect(hash({ 'documents/a.txt': `${text} ` })).not.toBe(hash({}));
  });
});

describe('what is refused, with its place and its remedy', () => {
  it('a quote that does not occur, with the passage that comes nearest', () => {
    const wrong = wco.replace(
      'quote: World Customs Organization',
      'quote: the World Custom Organisation (WCO)',
    );
    expect(mistakes({ 'organisations.yaml': wrong })).toEqual([
      'organisations.yaml:4:41 These words do not occur in doc:a: “the World Custom Organisation (WCO)”. | The document says: “the World Customs Organization (WCO)”.',
    ]);
  });

  it('an unknown field and an unknown value, with the one that was meant', () => {
    const wrong = `${wco}  parrent: org:wco\n`.replace('INTERGOVERNMENTAL', 'INTERGOVERMENTAL');
    const found = mistakes({ 'organisations.yaml': wrong });
    expect(found[0]).toMatch(
      /^organisations\.yaml:4:15 “INTERGOVERMENTAL” is not a value of kind\. \| Did you mean INTERGOVERNMENTAL\? The values are /,
    );
    expect(found[1]).toBe('organisations.yaml:6:3 “parrent” is not known here. | Did you mean “parent”?');
  });

  it('a reference to nothing, and one to a record of another type', () => {
    const wrong = `
- key: ev:a
  kind: MEETING
  names: [ { value: Meeting, lang: en, kind: PREFERRED } ]
  participations:
    - { key: pa:a, role: ORGANISER, organisation: org:wcoo }
    - { key: pa:b, role: HOST, organisation: country:AZ }
`;
    expect(mistakes({ 'organisations.yaml': wco, 'events.yaml': wrong })).toEqual([
      'events.yaml:6:51 There is no record with the key “org:wcoo”. | Did you mean org:wco?',
      'events.yaml:7:46 “country:AZ” is a Country, and here an Organisation is wanted. | Write the key of an Organisation.',
    ]);
  });

  it('a key used twice, a key of another type, and none at all', () => {
    const wrong = `${wco}${wco}- key: prj:x
  kind: UNIT
  names: [ { value: X, lang: en, kind: PREFERRED } ]
- kind: UNIT
`;
    expect(mistakes({ 'organisations.yaml': wrong }).map((line) => line.split(' | ')[0])).toEqual([
      'organisations.yaml:7:8 The key “org:wco” is used twice; it stands already in organisations.yaml, line 2.',
      'organisations.yaml:11:8 The key “prj:x” does not fit an Organisation.',
      'organisations.yaml:14:3 This Organisation has no key.',
    ]);
  });

  it('a time that is not EDTF, with the right way to write it', () => {
    const wrong = `
- key: ev:a
  kind: MEETING
  period: 3 May 2021
  names: [ { value: Meeting, lang: en, kind: PREFERRED } ]
`;
    const [found] = mistakes({ 'events.yaml': wrong });
    expect(found).toMatch(/^events\.yaml:4:11 “3 May 2021” is not a period for period\. \| .*2021-05-03/);
  });

  it('a record without what it must have', () => {
    expect(mistakes({ 'organisations.yaml': '- key: org:a\n' })).toEqual([
      'organisations.yaml:1:3 “org:a” has no kind, which Organisation must have. | Add kind: { is: …, quote: … }.',
      'organisations.yaml:1:3 The record has no preferred name. | Add names: [ { value: …, lang: en, kind: PREFERRED, quote: … } ].',
    ]);
  });

  it('a second preferred name in one language', () => {
    const wrong = wco.replace('PREFERRED }', 'PREFERRED }, { value: WCO, lang: en, kind: PREFERRED }');
    expect(mistakes({ 'organisations.yaml': wrong })).toEqual([
      'organisations.yaml:5:78 “WCO” is a second preferred name in en; the first is “World Customs Organization”. | Keep one as PREFERRED and make the other an ALIAS, OFFICIAL or VARIANT.',
    ]);
  });

  it('a claim of an unknown field, of a wrong type, and without a source', () => {
    const wrong = `${wco}  claims:
    - { field: mandat, text: Customs, quote: WCO }
    - { field: mandate, code: CUSTOMS, quote: WCO }
    - { field: mandate, text: Customs }
`;
    expect(mistakes({ 'organisations.yaml': wrong })).toEqual([
      'organisations.yaml:7:16 “mandat” is not a field of a claim. | Did you mean “mandate”?',
      'organisations.yaml:8:31 A claim of mandate is given as text, not as code. | Write text: ….',
      'organisations.yaml:9:7 A claim has no source. | Add the quote that says it, and from: doc:… if it is not the record’s own document.',
    ]);
  });

  it('a record above itself', () => {
    const wrong = `
- { key: topic:a, broader: topic:b, names: [ { value: a, lang: en, kind: PREFERRED } ] }
- { key: topic:b, broader: topic:a, names: [ { value: b, lang: en, kind: PREFERRED } ] }
`;
    expect(mistakes({ 'topics.yaml': wrong })).toEqual([
      'topics.yaml:2:3 “topic:a” would stand above itself: topic:a → topic:b → topic:a. | Correct the parent, the broader topic or the group of one of them.',
    ]);
  });

  it('a file of an unknown name, a missing document text, and text that is no YAML', () => {
    const found = mistakes({
      'organisation.yaml': wco,
      'documents.yaml': document.replace('a.txt', 'b.txt'),
      'topics.yaml': '- { key: topic:a, names: [ }',
    });
    expect(found).toHaveLength(4);
    expect(found[0]).toBe(
      'documents.yaml:3:9 There is no file “documents/b.txt”. | Did you mean documents/a.txt?',
    );
    expect(found[1]).toMatch(/^organisation\.yaml:1:1 .* \| Name it organisations\.yaml/);
    expect(found[2]).toMatch(/^topics\.yaml:1:\d+ This is not readable as YAML: /);
  });

  it('all mistakes of all files at once, in the order of the files', () => {
    const faults = mistakes({
      'topics.yaml': '- key: topic:a\n',
      'organisations.yaml': wco.replace('INTERGOVERNMENTAL', 'NOTHING'),
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['organisations.yaml', 'topics.yaml']);
  });
});
