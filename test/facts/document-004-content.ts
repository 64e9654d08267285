import { participation } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, shows, unsourced } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import type { Key } from './key.ts';
import { name } from './name.ts';
import { eventProject, post, topic } from './tie.ts';

const seminar: Key = 'ev:karaganda';
const byZarudna = { attributedTo: 'del:zarudna', saidAt: seminar } as const;
const byDzhangozin = { attributedTo: 'del:dzhangozin', saidAt: seminar } as const;

/** A session of the seminar, under the name that the document gives its subject. */
const session = (key: Key, subject: string) => [
  shows(key, 'kind', 'SESSION'),
  shows(key, 'parent', seminar),
  name(key, 'PREFERRED', subject),
];

/** What was taught and said in Karaganda, and the effort behind it. */
export const document004Content: FactTable = {
  F4040: holdsDifferently(
    'The experts will share experience in countering trafficking of drugs and precursors (future tense: event in progress at publication)',
    'In progress is a claim for the day of the document; the status shown is HELD, without a source, for a seminar of 2014 shown as going on would mislead.',
    claim(
      seminar,
      'method',
      'Experts share their experience in countering trafficking of drugs and their precursors.',
    ),
    claim(seminar, 'status', 'IN_PROGRESS', { asOf: '2014-11-03' }),
    shows(seminar, 'status', 'HELD'),
    asks(
      'query ($id: ID!) { event(id: $id) { claims(where: { field: { eq: "status" } }) { nodes { code rank } } } }',
      { id: id(seminar) },
      { event: { claims: { nodes: [{ code: 'IN_PROGRESS', rank: 'NORMAL' }] } } },
    ),
  ),
  F4041: holds(
    'Session: overview of the work of Interpol in combating drug trafficking',
    ...session('ev:karaganda/interpol', 'Overview of the work of Interpol in combating drug trafficking'),
  ),
  F4042: holds(
    'Session: best international practices in identifying and precluding channels of drugs and precursor trade',
    ...session(
      'ev:karaganda/channels',
      'Best international practices in identifying and precluding international channels of drugs and the drug precursor trade',
    ),
  ),
  F4043: holds(
    'Session: types of precursors used to produce illicit drugs',
    ...session('ev:karaganda/precursors', 'Types of precursors used to produce illicit drugs'),
  ),
  F4044: holds(
    'Session: successful examples of using controlled deliveries',
    ...session('ev:karaganda/controlled-deliveries', 'Successful examples of using controlled deliveries'),
  ),
  F4045: holds(
    'Session: psychological techniques to detect drug traffickers',
    ...session('ev:karaganda/psychology', 'Psychological techniques to detect drug traffickers'),
  ),
  F4046: holds(
    'Natalia Zarudna is Head of the OSCE Centre in Astana',
    post('del:zarudna', 'org:osce-astana', 'Head'),
  ),
  F4047: holds('Her honorific is Ambassador', column('del:zarudna', 'honorific', 'Ambassador')),
  F4048: holds(
    'She spoke at the seminar (quoted)',
    participation(
      seminar,
      { role: 'SPEAKER', organisation: 'org:osce-astana', delegate: 'del:zarudna' },
      { of: 'delegate' },
    ),
  ),
  F4049: holds(
    'She said countries of the broader region should strengthen their anti-drug units and interaction of law enforcement agencies',
    claim(
      seminar,
      'quote',
      'All the countries in the broader region should strengthen the capacity of their anti-drug units and expand effective interaction between the law enforcement agencies.',
      byZarudna,
    ),
  ),
  F4050: holds(
    'She referred to the ongoing withdrawal of the International Security Assistance Force from Afghanistan',
    claim(
      seminar,
      'context',
      'The ongoing withdrawal of the International Security Assistance Force from Afghanistan.',
      byZarudna,
    ),
  ),
  F4051: holds(
    'She called for an integrated approach to identifying channels for trafficking drugs and precursors',
    claim(
      seminar,
      'quote',
      'They should also apply an integrated approach to the identification of channels for trafficking drugs and their precursors.',
      byZarudna,
    ),
  ),
  F4052: holds(
    'Muratzhan Dzhangozin is Deputy Director of the Training Methodological Centre',
    post('del:dzhangozin', 'org:tmc-kz', 'Deputy Director'),
  ),
  F4053: holds(
    'The Training Methodological Centre is part of the State Revenues Committee',
    column('org:tmc-kz', 'parent', 'org:src-kz'),
  ),
  F4054: holds(
    'He spoke at the seminar (quoted)',
    participation(
      seminar,
      { role: 'SPEAKER', organisation: 'org:tmc-kz', delegate: 'del:dzhangozin' },
      { of: 'delegate' },
    ),
  ),
  F4055: holds(
    'He said officers will have new knowledge and skills to identify transit routes to destination countries',
    claim(
      seminar,
      'quote',
      'Law enforcement officers of Kazakhstan will have new knowledge and skills to identify transit routes to destination countries more effectively.',
      byDzhangozin,
    ),
  ),
  F4056: holds(
    "The seminar is part of the OSCE Centre's effort to combat transnational organised crime",
    eventProject(seminar, 'prj:osce-toc', 'UNDER'),
    column('prj:osce-toc', 'kind', 'PROGRAMME'),
  ),
  F4057: holds(
    'The effort concerns most notably drug trafficking and illicit use of chemical precursors',
    topic('prj:osce-toc', 'topic:drug-trafficking'),
    topic('prj:osce-toc', 'topic:precursors'),
  ),
  F4058: holds(
    '"Finance Ministry" and "Interior Ministry" are informal names',
    name('org:mof-kz', 'ALIAS', 'Finance Ministry'),
    name('org:moi-kz', 'ALIAS', 'Interior Ministry'),
  ),
  F4059: holdsDifferently(
    'Kazakhstan has three roles at one event: host, participant and expert provider',
    'Host is the country, after the dateline (DERIVED); experts are the country’s; the participants are its bodies in the group of some 60.',
    participation(seminar, { role: 'EXPERT', country: 'country:KZ', label: 'experts' }),
    asks(
      `query ($seminar: ID!, $kazakhstan: ID!) {
        country: participations(where: { event: { id: { eq: $seminar } }, country: { id: { eq: $kazakhstan } } }) {
          nodes { role claims(where: { field: { eq: "country" } }) { nodes { basis } } }
        }
        bodies: participations(where: {
          event: { id: { eq: $seminar } }, role: { eq: PARTICIPANT }, organisation: { country: { id: { eq: $kazakhstan } } }
        }) { totalCount }
      }`,
      { seminar: id(seminar), kazakhstan: id('country:KZ') },
      {
        country: {
          nodes: [
            { role: 'HOST', claims: { nodes: [{ basis: 'DERIVED' }] } },
            { role: 'EXPERT', claims: { nodes: [{ basis: 'STATED' }] } },
          ],
        },
        bodies: { totalCount: 4 },
      },
    ),
  ),
  F4060: holds(
    'The publisher is the OSCE Centre in Astana (OSCE)',
    column('doc:004', 'publisher', 'org:osce-astana', { basis: 'DERIVED' }),
    unsourced('org:osce-astana', 'parentBasis', 'STATED'),
  ),
};
