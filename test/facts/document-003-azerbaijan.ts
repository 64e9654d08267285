import { projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, unknown, unsourced } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import type { Key } from './key.ts';
import { name } from './name.ts';

const component = 'prj:topcop-training' as const;

const tookPart = (organisation: Key) =>
  projectRole('prj:topcop', { role: 'PARTICIPANT', organisation, label: 'some of the previous events' });

/** The organisations that have a part of this kind in TOPCOP, and none beside them. */
const havingRole = (role: string, ...organisations: Key[]) =>
  asks(
    `query ($where: ProjectRoleWhere!) {
      projectRoles(where: $where) {
        nodes { organisation { id } country { id } since { edtf } until { edtf } }
      }
    }`,
    { where: { project: { id: { eq: id('prj:topcop') } }, role: { eq: role } } },
    {
      projectRoles: {
        nodes: organisations.map((id) => ({ organisation: { id }, country: null, since: null, until: null })),
      },
    },
  );

/** The training component, who takes part in Azerbaijan, and what document 003 leaves unsaid. */
export const document003Azerbaijan: FactTable = {
  F3034: holds(
    'The project includes a training component for law enforcement training institutions',
    column(component, 'kind', 'COMPONENT'),
    column(component, 'parent', 'prj:topcop'),
  ),
  F3035: holds(
    'The component establishes target-based training portfolios by identifying training needs',
    claim(
      component,
      'description',
      'Establishes target-based training portfolios by identifying training needs.',
    ),
  ),
  F3036: holds(
    'Needs are identified in different thematic areas and at different levels, quantitatively, through interaction of training institutions and operational bodies',
    claim(
      component,
      'description',
      'Identifies needs in different thematic areas and at different levels, quantitatively, by promoting interaction between training institutions and operational bodies.',
    ),
  ),
  F3037: holds(
    'The component implements CEPOL-based trainings for beneficiaries',
    claim(component, 'description', 'Implements CEPOL-based trainings for beneficiaries.'),
  ),
  F3038: holds(
    'Delivery is mixed: e-learning and traditional methods',
    claim(component, 'deliveryModes', 'E_LEARNING'),
    claim(component, 'deliveryModes', 'CLASSROOM'),
  ),
  F3039: holds(
    'The national coordinating body of the project in Azerbaijan is the Ministry of Internal Affairs',
    projectRole('prj:topcop', {
      role: 'NATIONAL_COORDINATOR',
      organisation: 'org:mia-az',
      country: 'country:AZ',
    }),
  ),
  F3040: holds(
    'MIA is its acronym (the same words name a different ministry in doc 000)',
    name('org:mia-az', 'ACRONYM', 'MIA'),
    asks(
      `query {
        organisations(
          where: { names: { some: { value: { eq: "Ministry of Internal Affairs" } } } }
        ) { nodes { id country { id } } }
      }`,
      {},
      {
        organisations: {
          nodes: [
            { id: 'org:moi-kz', country: { id: 'country:KZ' } },
            { id: 'org:mia-az', country: { id: 'country:AZ' } },
            { id: 'org:mia-tr', country: { id: 'country:TR' } },
          ],
        },
      },
    ),
  ),
  F3041: holds(
    'The State Border Service took part in some previous events of the project',
    tookPart('org:sbs-az'),
  ),
  F3042: holds('The Ministry of Justice took part in some previous events', tookPart('org:moj-az')),
  F3043: holds('The Academy of Justice took part in some previous events', tookPart('org:aoj-az')),
  F3044: holds(
    'The Police Academy of the Ministry of Internal Affairs took part in some previous events',
    tookPart('org:police-academy-az'),
  ),
  F3045: holds(
    'The Police Academy is part of the Ministry of Internal Affairs of Azerbaijan',
    column('org:police-academy-az', 'parent', 'org:mia-az'),
  ),
  F3046: holds(
    'Those previous events are not named or dated',
    tookPart('org:sbs-az'),
    asks(
      `query ($topcop: ID!, $document: ID!) {
        under: events(where: { projects: { some: { id: { eq: $topcop } } } }) { nodes { id } }
        from: events(where: { sources: { some: { id: { eq: $document } } } }) { totalCount }
      }`,
      { topcop: id('prj:topcop'), document: id('doc:003') },
      { under: { nodes: [{ id: 'ev:warsaw' }] }, from: { totalCount: 0 } },
    ),
  ),
  F3047: holds(
    'Whether the Academy of Justice is part of the Ministry of Justice is not stated',
    unknown('org:aoj-az', 'parent'),
    unsourced('org:aoj-az', 'parentBasis', null),
  ),
  F3048: holds(
    'Currently exactly two Azerbaijani training institutions take part: the Customs Academy and the Police Academy',
    projectRole('prj:topcop', { role: 'TRAINING_INSTITUTION', organisation: 'org:academy-az' }),
    projectRole('prj:topcop', { role: 'TRAINING_INSTITUTION', organisation: 'org:police-academy-az' }),
    havingRole('TRAINING_INSTITUTION', 'org:academy-az', 'org:police-academy-az'),
  ),
  F3049: holdsDifferently(
    '"Currently" means at the undated time of writing',
    'The document has no date, so that neither the roles have a beginning nor their claims a day for which they held; the word stands in the quote of the claims.',
    projectRole('prj:topcop', { role: 'TRAINING_INSTITUTION', organisation: 'org:academy-az' }),
    claim('pr:topcop-academy-training', 'organisation', 'org:academy-az', { rank: 'PREFERRED' }),
    unknown('pr:topcop-academy-training', 'since'),
    claim('pr:topcop-police-academy-training', 'organisation', 'org:police-academy-az', {
      rank: 'PREFERRED',
    }),
    unknown('pr:topcop-police-academy-training', 'since'),
    unknown('doc:003', 'published'),
  ),
  F3050: holds(
    'The Customs Academy is appointed CAPASPOC',
    projectRole('prj:topcop', { role: 'CAPASPOC', organisation: 'org:academy-az' }),
  ),
  F3051: holds(
    'The Police Academy is appointed CAPASPOC',
    projectRole('prj:topcop', { role: 'CAPASPOC', organisation: 'org:police-academy-az' }),
  ),
  F3052: holds(
    'CAPASPOC = capacity-building single point of contact',
    name('topic:capaspoc', 'PREFERRED', 'capacity-building single point of contact'),
    name('topic:capaspoc', 'ACRONYM', 'CAPASPOC'),
    asks(
      `query ($topic: ID!) {
        projectRoles(where: { topics: { some: { id: { eq: $topic } } } }) {
          nodes { role organisation { id } }
        }
        __type(name: "ProjectRoleKind") { name }
      }`,
      { topic: id('topic:capaspoc') },
      {
        projectRoles: {
          nodes: [
            { role: 'CAPASPOC', organisation: { id: 'org:academy-az' } },
            { role: 'CAPASPOC', organisation: { id: 'org:police-academy-az' } },
          ],
        },
        __type: { name: 'ProjectRoleKind' },
      },
    ),
  ),
  F3053: holds(
    'A "single" point of contact is held by two bodies: the role must not be unique per country',
    projectRole('prj:topcop', { role: 'CAPASPOC', organisation: 'org:academy-az' }),
    projectRole('prj:topcop', { role: 'CAPASPOC', organisation: 'org:police-academy-az' }),
    havingRole('CAPASPOC', 'org:academy-az', 'org:police-academy-az'),
  ),
  F3054: holds(
    'The Customs Academy will implement events for customs services in Azerbaijan (planned)',
    projectRole('prj:topcop', {
      role: 'EVENT_IMPLEMENTER',
      organisation: 'org:academy-az',
      planned: true,
    }),
  ),
  F3055: holds(
    'Expected contribution: staff capacity and professionalism against cross-border organised crime',
    claim(
      'pr:topcop-academy',
      'expectedResult',
      'Greater staff capacity and professionalism of the customs authorities against cross-border organised crime.',
    ),
  ),
  F3056: holds('The author of the text is the PR Department', column('doc:003', 'author', 'PR Department')),
  F3057: holds(
    'The accession date is not stated here (doc 001 gives April 2021)',
    asks(
      `query ($id: ID!) {
        projectRole(id: $id) {
          since { edtf }
          claims(where: { field: { eq: "since" } }) { nodes { period { edtf } quote document { id } } }
        }
      }`,
      { id: id('pr:topcop-academy') },
      {
        projectRole: {
          since: { edtf: '2021-04' },
          claims: {
            nodes: [{ period: { edtf: '2021-04' }, quote: 'in April 2021', document: { id: 'doc:001' } }],
          },
        },
      },
    ),
  ),
  F3058: holds('The publication date is not stated', unknown('doc:003', 'published')),
  F3059: holdsDifferently(
    '"Joined", "accepted as a partner", "gained membership" describe the same relation',
    'One role with claims of its role in the first two wordings; the third is the quote of the claim of its label, which says as what the Academy gained membership.',
    claim('pr:topcop-academy', 'label', 'training institution in the field of Customs'),
    asks(
      `query ($where: ProjectRoleWhere!) {
        projectRoles(where: $where) {
          nodes {
            joined: claims(where: { field: { eq: "role" }, quote: { contains: "joined" } }) { nodes { code document { id } } }
            accepted: claims(where: { field: { eq: "role" }, quote: { contains: "accepted as a partner" } }) {
              nodes { code document { id } }
            }
          }
        }
      }`,
      {
        where: {
          project: { id: { eq: id('prj:topcop') } },
          organisation: { id: { eq: id('org:academy-az') } },
          role: { eq: 'PARTNER' },
        },
      },
      {
        projectRoles: {
          nodes: [
            {
              joined: { nodes: [{ code: 'PARTNER', document: { id: 'doc:001' } }] },
              accepted: { nodes: [{ code: 'PARTNER', document: { id: 'doc:003' } }] },
            },
          ],
        },
      },
    ),
  ),
};
