import { participation, projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, unknown, unsourced } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import type { Key } from './key.ts';
import { name } from './name.ts';
import { country, place, topic } from './tie.ts';

const atAgency = { saidAt: 'ev:bg-visit/agency' } as const;

/** A unit of the Bulgarian customs: the document says so only by meeting it at their seat. */
const unit = (key: Key) => [
  column(key, 'kind', 'UNIT'),
  column(key, 'parent', 'org:nca-bg', { basis: 'DERIVED' }),
  unsourced(key, 'parentBasis', 'DERIVED'),
];

const segment = (key: Key) => [column(key, 'kind', 'SEGMENT'), column(key, 'parent', 'prj:ccp')];

const funds = (organisation: Key) => [
  projectRole('prj:ccp-ca', { role: 'FUNDER', organisation }),
  projectRole('prj:ccp-sc', { role: 'FUNDER', organisation }),
];

/** The stations of the study visit, what it came to, and the programme behind it. */
export const document002Outcome: FactTable = {
  F2031: holds(
    'The participants visited the National Customs Agency',
    column('ev:bg-visit/agency', 'kind', 'SITE_VISIT'),
    column('ev:bg-visit/agency', 'parent', 'ev:bg-visit'),
  ),
  F2032: holds(
    'There they met the Director of the Customs Intelligence and Investigation Directorate (post known, person not named)',
    participation('ev:bg-visit/agency', {
      role: 'INTERLOCUTOR',
      organisation: 'org:ciid-bg',
      label: 'Director',
    }),
  ),
  F2033: holds(
    'The Customs Intelligence and Investigation Directorate is part of the National Customs Agency',
    ...unit('org:ciid-bg'),
  ),
  F2034: holds(
    'They met Heads of the Units (unnamed, uncounted plural)',
    participation('ev:bg-visit/agency', {
      role: 'INTERLOCUTOR',
      organisation: 'org:nca-bg',
      label: 'Heads of the Units',
    }),
  ),
  F2035: holds(
    'They met the Head of the Customs Mobile Teams Unit (unnamed)',
    participation('ev:bg-visit/agency', {
      role: 'INTERLOCUTOR',
      organisation: 'org:cmtu-bg',
      label: 'Head',
    }),
  ),
  F2036: holds(
    'The Customs Mobile Teams Unit is part of the National Customs Agency',
    ...unit('org:cmtu-bg'),
  ),
  F2037: holds(
    'It was noted that Bulgaria was the first EU country on the Balkan Route of heroin trafficking to Europe',
    claim(
      'country:BG',
      'remark',
      'The first European Union country located on the so-called Balkan Route of heroin trafficking to Europe.',
      atAgency,
    ),
  ),
  F2038: holds(
    'It was noted that Bulgaria is a front gate of the EU to Asia',
    claim('country:BG', 'remark', 'A front gate of the European Union to Asia.', atAgency),
  ),
  F2039: holds(
    'It was noted that Bulgaria recently became a transit country for Near and Middle East migrants aiming for Western Europe',
    claim(
      'country:BG',
      'remark',
      'Has recently become a transit country for Near and Middle East migrants who aim to reach Western Europe.',
      atAgency,
    ),
  ),
  F2040: holds(
    'Site visit to the Kapitan Andreevo / Kapikule border crossing point',
    column('ev:bg-visit/bcp', 'kind', 'SITE_VISIT'),
    place('ev:bg-visit/bcp', 'place:kapitan-andreevo'),
    column('place:kapitan-andreevo', 'kind', 'CROSSING_POINT'),
  ),
  F2041: holds(
    'The border crossing point is on the Bulgarian-Turkish border (two countries)',
    country('place:kapitan-andreevo', 'country:BG'),
    country('place:kapitan-andreevo', 'country:TR'),
    asks(
      'query ($id: ID!) { place(id: $id) { countries { totalCount } } }',
      { id: id('place:kapitan-andreevo') },
      { place: { countries: { totalCount: 2 } } },
    ),
  ),
  F2042: holds(
    'It has two names: Kapitan Andreevo and Kapikule',
    name('place:kapitan-andreevo', 'PREFERRED', 'Kapitan Andreevo'),
    name('place:kapitan-andreevo', 'ALIAS', 'Kapikule'),
  ),
  F2043: holds(
    'It is called the busiest border crossing point in Europe',
    claim('place:kapitan-andreevo', 'remark', 'The busiest border crossing point in Europe.'),
  ),
  F2044: holds(
    'Site visit to the Central Laboratory of the Bulgarian Customs',
    column('ev:bg-visit/lab', 'kind', 'SITE_VISIT'),
    place('ev:bg-visit/lab', 'place:central-lab-bg'),
  ),
  F2045: holds(
    'The Central Laboratory belongs to the Bulgarian Customs',
    column('place:central-lab-bg', 'operator', 'org:nca-bg'),
    column('place:central-lab-bg', 'kind', 'LABORATORY'),
  ),
  F2046: holds(
    '"Bulgarian Customs" is another name of the National Customs Agency',
    name('org:nca-bg', 'ALIAS', 'Bulgarian Customs'),
  ),
  F2047: holds(
    'The site visits were in line with the event agenda',
    column('ev:bg-visit/bcp', 'position', 2, { basis: 'DERIVED' }),
    column('ev:bg-visit/lab', 'position', 3, { basis: 'DERIVED' }),
  ),
  F2048: holds('Method: classroom presentations', claim('ev:bg-visit', 'method', 'classroom presentations')),
  F2049: holds(
    'Method: observation of live real-time operational work',
    claim('ev:bg-visit', 'method', 'observation of live real time operational work'),
  ),
  F2050: holds(
    'Method: previous case study operational examples',
    claim('ev:bg-visit', 'method', 'previous case study operational examples'),
  ),
  F2051: holds(
    'Method: case work on evidence gathering',
    claim('ev:bg-visit', 'method', 'case work on evidence gathering'),
    topic('ev:bg-visit', 'topic:evidence-gathering'),
  ),
  F2052: holds(
    'Method: practical demonstrations',
    claim('ev:bg-visit', 'method', 'practical demonstrations'),
  ),
  F2053: holdsDifferently(
    'Outcome: common understanding that Central Asia, Black Sea and Balkan regions achieved more inter-regional cooperation',
    'A claim has one value, so that the regions which it mentions are three claims of their own, in the same words.',
    claim(
      'ev:bg-visit',
      'outcome',
      'A common understanding that countries of Central Asia, Black Sea and Balkan regions have achieved a significant increase in inter-regional cooperation and collaboration in recent years.',
    ),
    claim('ev:bg-visit', 'mentions', 'region:central-asia'),
    claim('ev:bg-visit', 'mentions', 'region:black-sea'),
    claim('ev:bg-visit', 'mentions', 'region:balkan'),
  ),
  F2054: holds(
    'Outcome: including smooth development of trade and transit corridors',
    claim('ev:bg-visit', 'outcome', 'This includes a smooth development of trade and transit corridors.'),
  ),
  F2055: holds(
    'Outcome: agreed that border management and collaboration must increase as integration increases',
    claim(
      'ev:bg-visit',
      'outcome',
      'Agreed that as inter-regional integration increases, border management and collaboration must increase as well.',
    ),
    topic('ev:bg-visit', 'topic:border-management'),
  ),
  F2056: holds(
    'Threats named: drug and small firearms trafficking',
    topic('ev:bg-visit', 'topic:arms-smuggling'),
    asks(
      'query ($id: ID!) { topic(id: $id) { names(where: { value: { eq: "small firearms trafficking" } }) { nodes { kind } } } }',
      { id: id('topic:arms-smuggling') },
      { topic: { names: { nodes: [{ kind: 'ALIAS' }] } } },
    ),
  ),
  F2057: holds(
    'Threats named: linkages with other transnational organised crime and terrorism',
    claim(
      'ev:bg-visit',
      'outcome',
      'Agreed that growing drug and small firearms trafficking, with linkages to other forms of transnational organised crime and terrorism, must be addressed.',
    ),
  ),
  F2058: holds(
    'Participants thanked the CCP for arranging the visit',
    claim(
      'ev:bg-visit',
      'outcome',
      'The participants expressed their appreciation to the programme for arranging this productive study visit.',
    ),
  ),
  F2059: holds(
    'Participants called the CCP a reliable interlocutor for the countries',
    claim(
      'prj:ccp',
      'remark',
      'The participants called the programme a reliable interlocutor for the countries.',
      { saidAt: 'ev:bg-visit' },
    ),
  ),
  F2060: holds('CCP has a Regional Segment for the Southern Caucasus', ...segment('prj:ccp-sc')),
  F2061: holds('CCP has a Regional Segment for Central Asia', ...segment('prj:ccp-ca')),
  F2062: holds(
    'The segments are funded by the U.S. Department of State Bureau of International Narcotics and Law Enforcement Affairs',
    ...funds('org:inl'),
  ),
  F2063: holds('INL is the acronym of that Bureau', name('org:inl', 'ACRONYM', 'INL')),
  F2064: holds('INL is part of the U.S. Department of State', column('org:inl', 'parent', 'org:dos')),
  F2065: holds(
    'The segments are also funded by the Export Control and Related Border Security Program',
    ...funds('org:exbs'),
  ),
  F2066: holds(
    'That funder is a programme, and its parent is not stated',
    column('org:exbs', 'kind', 'FUNDING_SCHEME'),
    unknown('org:exbs', 'parent'),
    unknown('org:exbs', 'country'),
  ),
  F2067: holdsDifferently(
    'The funding statement is about the segments, not about this visit',
    'No participation funds the visit, as asked. Beside that, the visit is tied to the Central Asian segment, because the visitors come from there (DERIVED), so that its funders are found through it.',
    asks(
      `query ($id: ID!) {
        event(id: $id) {
          participations(where: { role: { eq: FUNDER } }) { totalCount }
          eventProjects(where: { project: { roles: { some: { role: { eq: FUNDER } } } } }) {
            nodes {
              project { id roles(where: { role: { eq: FUNDER } }) { nodes { organisation { id } } } }
              claims(where: { field: { eq: "project" } }) { nodes { basis document { id } } }
            }
          }
        }
      }`,
      { id: id('ev:bg-visit') },
      {
        event: {
          participations: { totalCount: 0 },
          eventProjects: {
            nodes: [
              {
                project: {
                  id: 'prj:ccp-ca',
                  roles: {
                    nodes: [{ organisation: { id: 'org:inl' } }, { organisation: { id: 'org:exbs' } }],
                  },
                },
                claims: { nodes: [{ basis: 'DERIVED', document: { id: 'doc:002' } }] },
              },
            ],
          },
        },
      },
    ),
  ),
  F2068: holds(
    '"Republic of the Bulgaria" is a misspelling',
    name('country:BG', 'MISSPELLING', 'Republic of the Bulgaria'),
  ),
  F2069: holds(
    'The text ends with an address that is missing',
    claim('doc:002', 'remark', 'The text ends with an address that is missing.'),
  ),
  F2070: holds('The publication date is not stated', unknown('doc:002', 'published')),
};
