import { participation } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, quantity, shows, unsourced } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import type { Key } from './key.ts';
import { name } from './name.ts';
import { country, place, topic } from './tie.ts';

const seminar: Key = 'ev:karaganda';

const kazakhOfficers = {
  role: 'PARTICIPANT',
  label: 'officers from across the country',
  headcount: { min: 60, max: 60, qualifier: 'APPROXIMATE', text: 'some 60' },
} as const;

const highLevel = 'high-level officials from anti-drug trafficking services';

/** Officers of this body are among the sixty. */
const among = (organisation: Key) =>
  participation(seminar, { role: 'PARTICIPANT', organisation, group: 'pa:kz-group' });

/** High-level officials of a service that is named by its country alone. */
const foreign = (country: Key) =>
  participation(seminar, { role: 'PARTICIPANT', country, label: highLevel, group: 'pa:foreign-group' });

const experts = (from: { country: Key } | { organisation: Key }) =>
  participation(seminar, { role: 'EXPERT', label: 'experts', ...from });

/** The Karaganda seminar: when, where, by whom, and who came. */
export const document004Seminar: FactTable = {
  F4001: holds(
    'Title: OSCE Centre conducts regional seminar on countering drug trafficking',
    column('doc:004', 'title', 'OSCE Centre conducts regional seminar on countering drug trafficking'),
  ),
  F4002: holds(
    'Dateline: Karaganda, Kazakhstan, 3 November 2014',
    column('doc:004', 'published', '2014-11-03'),
    asks(
      'query ($id: ID!) { place(id: $id) { kind name countries { nodes { id } } } }',
      { id: id('place:karaganda') },
      { place: { kind: 'CITY', name: 'Karaganda', countries: { nodes: [{ id: 'country:KZ' }] } } },
    ),
  ),
  F4003: holdsDifferently(
    'The seminar began on 3 November 2014 ("today")',
    'The period shown has both ends (F4005); that it began on the 3rd is a claim of its own, which agrees with it.',
    claim(seminar, 'period', '2014-11-03/'),
    asks(
      'query ($id: ID!) { event(id: $id) { period { earliest } conflicts { totalCount } } }',
      { id: id(seminar) },
      { event: { period: { earliest: '2014-11-03' }, conflicts: { totalCount: 0 } } },
    ),
  ),
  F4004: holdsDifferently(
    'The seminar lasts four days',
    'Held as asked, and in the column for the length as well.',
    claim(
      seminar,
      'durationDays',
      quantity({ min: 4, max: 4, qualifier: 'EXACT', unit: 'days', stated: 'four-day' }),
    ),
    column(seminar, 'duration', 'P4D'),
  ),
  F4005: holds(
    'It therefore ends on 6 November 2014 (derived)',
    column(seminar, 'period', '2014-11-03/2014-11-06', { basis: 'DERIVED' }),
  ),
  F4006: holds('The place is Karaganda', place(seminar, 'place:karaganda')),
  F4007: holds('Karaganda is in Kazakhstan', country('place:karaganda', 'country:KZ')),
  F4008: holds(
    'The event is a regional seminar',
    column(seminar, 'kind', 'SEMINAR'),
    claim(seminar, 'scope', 'REGIONAL'),
  ),
  F4009: holds('Audience: law enforcement officers', claim(seminar, 'audience', 'law enforcement officers')),
  F4010: holds(
    'Subject: detection of trafficking routes for illegal drugs and their precursors',
    topic(seminar, 'topic:trafficking-routes'),
    topic(seminar, 'topic:precursors'),
  ),
  F4011: holds(
    'Subject: methods for detecting relevant contraband',
    topic(seminar, 'topic:contraband-detection'),
  ),
  F4012: holds(
    'The OSCE Centre in Astana co-organised',
    participation(seminar, { role: 'CO_ORGANISER', organisation: 'org:osce-astana' }),
  ),
  F4013: holds(
    'The State Revenues Committee of the Finance Ministry co-organised',
    participation(seminar, { role: 'CO_ORGANISER', organisation: 'org:src-kz' }),
  ),
  F4014: holds(
    'The US Embassy in Kazakhstan co-organised',
    participation(seminar, { role: 'CO_ORGANISER', organisation: 'org:us-embassy-kz' }),
  ),
  F4015: holds(
    'The OSCE Centre in Astana belongs to the OSCE',
    column('org:osce-astana', 'parent', 'org:osce'),
  ),
  F4016: holds(
    'The State Revenues Committee is part of the Finance Ministry (of Kazakhstan)',
    column('org:src-kz', 'parent', 'org:mof-kz'),
    unsourced('org:mof-kz', 'country', 'country:KZ'),
  ),
  F4017: holds(
    'The US Embassy belongs to the United States and sits in Kazakhstan',
    column('org:us-embassy-kz', 'country', 'country:US'),
    name('org:us-embassy-kz', 'PREFERRED', 'US Embassy in Kazakhstan'),
  ),
  F4018: holds(
    "Aim: enhance law enforcement agencies' capacity to combat trafficking of drugs and precursors",
    claim(
      seminar,
      'purpose',
      'Enhance law enforcement agencies’ capacity to combat trafficking of drugs and their precursors.',
    ),
  ),
  F4019: holds(
    'It brought together "some 60" officers (approximate)',
    participation(seminar, kazakhOfficers, { of: 'headcount' }),
  ),
  F4020: holds(
    'The officers came from across the country',
    claim('pa:kz-group', 'remark', 'The officers came from across the country.'),
  ),
  F4021: holds('Officers represented the State Revenues Committee', among('org:src-kz')),
  F4022: holds('Officers represented the Interior Ministry', among('org:moi-kz')),
  F4023: holds("Officers represented the Prosecutor General's Office", among('org:pgo-kz')),
  F4024: holds('Officers represented the National Security Committee', among('org:nsc-kz')),
  F4025: holds(
    'The "some 60" covers the Kazakh officers; foreign officials come in addition ("as well as"), uncounted',
    participation(seminar, { role: 'PARTICIPANT', label: highLevel }, { of: 'label' }),
    shows('pa:kz-group', 'headcount', kazakhOfficers.headcount),
    asks(
      'query ($id: ID!) { participation(id: $id) { group { id } members { nodes { organisation { id country { id } } country { id } } } } }',
      { id: id('pa:kz-group') },
      {
        participation: {
          group: null,
          members: {
            nodes: (['org:src-kz', 'org:moi-kz', 'org:pgo-kz', 'org:nsc-kz'] as const).map((key) => ({
              organisation: { id: key, country: { id: 'country:KZ' } },
              country: null,
            })),
          },
        },
      },
    ),
  ),
  F4026: holds(
    'High-level officials of the anti-drug service of Afghanistan attended',
    foreign('country:AF'),
  ),
  F4027: holds('High-level officials of the anti-drug service of Azerbaijan attended', foreign('country:AZ')),
  F4028: holds('High-level officials of the anti-drug service of Belarus attended', foreign('country:BY')),
  F4029: holds('High-level officials of the anti-drug service of Russia attended', foreign('country:RU')),
  F4030: holds('High-level officials of the anti-drug service of Ukraine attended', foreign('country:UA')),
  F4031: holds('High-level officials of the anti-drug service of Tajikistan attended', foreign('country:TJ')),
  F4032: holds('High-level officials of the anti-drug service of Uzbekistan attended', foreign('country:UZ')),
  F4033: holds(
    'The foreign services are not named, only their countries',
    participation(seminar, { role: 'PARTICIPANT', label: highLevel }, { of: 'label' }),
    asks(
      'query ($id: ID!) { participation(id: $id) { members { nodes { organisation { id } country { iso2 } } } } }',
      { id: id('pa:foreign-group') },
      {
        participation: {
          members: {
            nodes: ['AF', 'AZ', 'BY', 'RU', 'TJ', 'UA', 'UZ'].map((iso2) => ({
              organisation: null,
              country: { iso2 },
            })),
          },
        },
      },
    ),
  ),
  F4034: holds('Their rank is given as "high-level"', column('pa:foreign-group', 'label', highLevel)),
  F4035: holds('Experts come from Georgia', experts({ country: 'country:GE' })),
  F4036: holds('Experts come from Kazakhstan', experts({ country: 'country:KZ' })),
  F4037: holds('Experts come from Lithuania', experts({ country: 'country:LT' })),
  F4038: holds('Experts come from the United States', experts({ country: 'country:US' })),
  F4039: holds('Experts come from Interpol', experts({ organisation: 'org:interpol' })),
};
