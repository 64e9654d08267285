import { participation, projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import { name } from './name.ts';
import { eventProject, topic } from './tie.ts';

const eight = {
  role: 'PARTICIPANT',
  label: 'representatives of the Customs Services of Tajikistan and Turkmenistan',
  headcount: { min: 8, max: 8, qualifier: 'EXACT', text: 'Eight' },
} as const;

/** The study visit to Bulgaria: who came, to whom, what for. */
export const document002Visit: FactTable = {
  F2001: holds(
    'Title: Customs Services of Tajikistan and Turkmenistan study best international practices under the UNODC – WCO Global Container Control Programme',
    column(
      'doc:002',
      'title',
      'Customs Services of Tajikistan and Turkmenistan study best international practices under the UNODC – WCO Global Container Control Programme',
    ),
  ),
  F2002: holds(
    'The visit took place on 24-28 October 2022 (day precision, 5 days)',
    column('ev:bg-visit', 'period', '2022-10-24/2022-10-28'),
    asks(
      'query ($id: ID!) { event(id: $id) { period { precision days earliest latest } } }',
      { id: id('ev:bg-visit') },
      { event: { period: { precision: 'DAY', days: 5, earliest: '2022-10-24', latest: '2022-10-28' } } },
    ),
  ),
  F2003: holds(
    'UNODC Regional Office for Central Asia organised the visit',
    participation('ev:bg-visit', { role: 'ORGANISER', organisation: 'org:roca' }),
  ),
  F2004: holds('Its short name is UNODC ROCA', name('org:roca', 'ACRONYM', 'UNODC ROCA')),
  F2005: holds(
    'The Regional Office for Central Asia is part of UNODC',
    column('org:roca', 'parent', 'org:unodc'),
    column('org:roca', 'kind', 'REGIONAL_OFFICE'),
  ),
  F2006: holds(
    'The National Customs Agency of the Republic of Bulgaria co-organised the visit',
    participation('ev:bg-visit', { role: 'CO_ORGANISER', organisation: 'org:nca-bg' }),
  ),
  F2007: holds(
    'The National Customs Agency belongs to Bulgaria',
    column('org:nca-bg', 'country', 'country:BG'),
  ),
  F2008: holds('The event is a working study visit', column('ev:bg-visit', 'kind', 'STUDY_VISIT')),
  F2009: holdsDifferently(
    'The visitors are the Customs Services of Tajikistan and Turkmenistan',
    'The two services are members of the group that is counted (F2016); the name of the visit says the sentence.',
    name(
      'ev:bg-visit',
      'PREFERRED',
      'Working study visit of the Customs Services of Tajikistan and Turkmenistan to Bulgaria',
    ),
    asks(
      `query ($where: ParticipationWhere!) {
        participations(where: $where) { nodes { role organisation { id } } }
      }`,
      {
        where: {
          event: { id: { eq: id('ev:bg-visit') } },
          role: { eq: 'PARTICIPANT' },
          organisation: { isNull: false },
        },
      },
      {
        participations: {
          nodes: [
            { role: 'PARTICIPANT', organisation: { id: 'org:cs-tj' } },
            { role: 'PARTICIPANT', organisation: { id: 'org:scs-tm' } },
          ],
        },
      },
    ),
  ),
  F2010: holds(
    'The host country is Bulgaria',
    participation('ev:bg-visit', { role: 'HOST', country: 'country:BG' }),
  ),
  F2011: holds(
    'The visit was under the UNODC–WCO Global Container Control Programme',
    eventProject('ev:bg-visit', 'prj:ccp', 'UNDER'),
  ),
  F2012: holds('CCP is the acronym of the Container Control Programme', name('prj:ccp', 'ACRONYM', 'CCP')),
  F2013: holds(
    'The programme is a joint programme of UNODC',
    projectRole('prj:ccp', { role: 'IMPLEMENTER', organisation: 'org:unodc' }, { basis: 'DERIVED' }),
  ),
  F2014: holds(
    'The programme is a joint programme of the WCO',
    projectRole('prj:ccp', { role: 'IMPLEMENTER', organisation: 'org:wco' }, { basis: 'DERIVED' }),
  ),
  F2015: holds('The programme is global', claim('prj:ccp', 'scope', 'GLOBAL')),
  F2016: holds(
    'Eight representatives attended (exact count, written as a word)',
    participation('ev:bg-visit', eight, { of: 'headcount' }),
  ),
  F2017: holds(
    'The eight come from two services together; the split is not stated',
    participation('ev:bg-visit', eight, { of: 'label' }),
    asks(
      `query ($id: ID!) {
        participation(id: $id) {
          members(where: { organisation: { isNull: false } }) {
            nodes { organisation { id } headcount { min max qualifier text } }
          }
        }
      }`,
      { id: id('pa:bg-group') },
      {
        participation: {
          members: {
            nodes: (['org:cs-tj', 'org:scs-tm'] as const).map((id) => ({
              organisation: { id },
              headcount: { min: null, max: null, qualifier: 'UNKNOWN', text: null },
            })),
          },
        },
      },
    ),
  ),
  F2018: holds(
    'The Tajik body is the Customs Service under the Government of the Republic of Tajikistan',
    name('org:cs-tj', 'PREFERRED', 'Customs Service under the Government of the Republic of Tajikistan'),
    column('org:cs-tj', 'country', 'country:TJ'),
  ),
  F2019: holds(
    'The Turkmen body is the State Customs Service of Turkmenistan',
    name('org:scs-tm', 'PREFERRED', 'State Customs Service of Turkmenistan'),
    column('org:scs-tm', 'country', 'country:TM'),
  ),
  F2020: holds(
    'The participants included members of the Port Control Units (number not stated)',
    participation('ev:bg-visit', {
      role: 'PARTICIPANT',
      label: 'members of the Port Control Units',
      group: 'pa:bg-group',
    }),
  ),
  F2021: holds(
    'PCU is the acronym of Port Control Unit',
    name('topic:port-control-unit', 'ACRONYM', 'PCU'),
    asks(
      'query ($id: ID!) { participation(id: $id) { topics { nodes { id name } } } }',
      { id: id('pa:bg-pcu') },
      {
        participation: { topics: { nodes: [{ id: 'topic:port-control-unit', name: 'port control unit' }] } },
      },
    ),
  ),
  F2022: holds(
    "Purpose: to learn Bulgaria's best practices in container/freight control",
    claim(
      'ev:bg-visit',
      'purpose',
      'To learn the best practices of Bulgaria in the field of container/freight control.',
    ),
  ),
  F2023: holds(
    'Purpose: consultations between the management of the customs authorities of Turkmenistan, Bulgaria and Tajikistan',
    claim(
      'ev:bg-visit',
      'purpose',
      'To hold consultations between the management of the customs authorities of Turkmenistan, Bulgaria and Tajikistan.',
    ),
  ),
  F2024: holds(
    'Purpose: to strengthen international practical cooperation, including information exchange on high-risk consignments',
    claim(
      'ev:bg-visit',
      'purpose',
      'To strengthen international practical cooperation, including information exchange on high-risk consignments.',
    ),
    topic('ev:bg-visit', 'topic:information-exchange'),
  ),
  F2025: holds(
    'Focus: traditional enforcement control techniques',
    claim('ev:bg-visit', 'focus', 'traditional enforcement control techniques'),
  ),
  F2026: holds('Topic: trafficking of drugs', topic('ev:bg-visit', 'topic:drug-trafficking')),
  F2027: holds('Topic: trafficking of people', topic('ev:bg-visit', 'topic:human-trafficking')),
  F2028: holds('Topic: trafficking of alcohol', topic('ev:bg-visit', 'topic:alcohol-smuggling')),
  F2029: holds('Topic: trafficking of tobacco', topic('ev:bg-visit', 'topic:tobacco-smuggling')),
  F2030: holds('Topic: terrorism and other transnational crime', topic('ev:bg-visit', 'topic:terrorism')),
};
