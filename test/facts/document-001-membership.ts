import { projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim, contradiction } from './claim.ts';
import { column, unknown } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import { name } from './name.ts';
import { member } from './tie.ts';

const partner = {
  role: 'PARTNER',
  organisation: 'org:academy-az',
  label: 'responsible for strengthening the personnel potential of the customs service bodies',
  since: '2021-04',
} as const;

/** What document 001 says of the project and of the Azerbaijani membership in it, and what it leaves unsaid. */
export const document001Membership: FactTable = {
  F1072: holdsDifferently(
    'The Customs Academy is responsible for strengthening the personnel potential of customs bodies in Azerbaijan within TOPCOP',
    'This and F3009 both ask for the label of the one PARTNER role: the label shown is this one, the other a claim beside it.',
    projectRole('prj:topcop', partner, { of: 'label' }),
  ),
  F1073: holds(
    'Rationale: personnel potential of customs bodies matters for national and economic security and the fight against organised crime',
    claim(
      'prj:topcop',
      'rationale',
      'Strengthening the personnel potential of customs service bodies matters for national and economic security and for the fight against organised crime.',
    ),
  ),
  F1074: holdsDifferently(
    'ASCCA joined TOPCOP as a partner institution',
    'A claim of an organisation holds a record, not a word: read literally it is the Committee, and the word ASCCA stands in the quote and as a name of both bodies.',
    claim('pr:topcop-academy', 'organisation', 'org:scc-az'),
    name('org:academy-az', 'ACRONYM', 'ASCCA'),
    asks(
      'query { resolve(name: "ASCCA", type: ORGANISATION, first: 2) { node { id } } }',
      {},
      { resolve: [{ node: { id: 'org:academy-az' } }, { node: { id: 'org:scc-az' } }] },
    ),
  ),
  F1075: holds(
    'It joined in April 2021 (month precision)',
    column('pr:topcop-academy', 'since', '2021-04'),
    asks(
      'query ($id: ID!) { projectRole(id: $id) { since { edtf precision earliest latest } } }',
      { id: id('pr:topcop-academy') },
      {
        projectRole: {
          since: { edtf: '2021-04', precision: 'MONTH', earliest: '2021-04-01', latest: '2021-04-30' },
        },
      },
    ),
  ),
  F1076: holds(
    'Ambiguity: the joining body is "ASCCA" (defined in this text as the State Customs Committee) but doc 003 says it was the Academy of the State Customs Committee',
    claim('pr:topcop-academy', 'organisation', 'org:scc-az'),
    contradiction(
      'pr:topcop-academy',
      'organisation',
      { value: 'org:scc-az', document: 'doc:001', rank: 'NORMAL' },
      { value: 'org:academy-az', document: 'doc:003', rank: 'PREFERRED' },
    ),
  ),
  F1077: holds('There is ASCCA-CEPOL cooperation', claim('org:academy-az', 'cooperatesWith', 'org:cepol')),
  F1078: holds(
    'As a result Azerbaijani customs employees have the right to participate in project activities',
    claim(
      'prj:topcop',
      'entitlement',
      'Employees of the relevant customs service bodies of Azerbaijan have the right to take part in the courses, modules, seminars, trainings and webinars of the project.',
    ),
  ),
  F1079: holds(
    'The activity formats are courses, modules, seminars, trainings and webinars',
    claim('prj:topcop', 'activityFormats', 'COURSE'),
    claim('prj:topcop', 'activityFormats', 'MODULE'),
    claim('prj:topcop', 'activityFormats', 'SEMINAR'),
    claim('prj:topcop', 'activityFormats', 'TRAINING'),
    claim('prj:topcop', 'activityFormats', 'WEBINAR'),
  ),
  F1080: holds('The project is implemented until 2024', claim('prj:topcop', 'period', '/2024')),
  F1081: holds(
    'Contradiction: "until 2024" here against "2020-2023" in doc 003',
    contradiction(
      'prj:topcop',
      'period',
      { value: '/2024', document: 'doc:001', rank: 'NORMAL' },
      { value: '2020/2023', document: 'doc:003', rank: 'NORMAL' },
    ),
  ),
  F1082: holds(
    'The date of the Warsaw seminar is not stated (only the web address of the page hints at 2023)',
    unknown('ev:warsaw', 'period'),
  ),
  F1083: holds(
    'No total headcount of the Warsaw seminar is stated',
    asks(
      `query ($id: ID!) {
        event(id: $id) {
          participations { totalCount }
          uncounted: participations(where: { headcount: { qualifier: { eq: UNKNOWN } } }) { totalCount }
        }
      }`,
      { id: id('ev:warsaw') },
      { event: { participations: { totalCount: 12 }, uncounted: { totalCount: 12 } } },
    ),
  ),
  F1084: holds(
    'Belarus is not in the list of partner countries here',
    member('region:eap', 'country:AZ'),
    member('region:eap', 'country:GE'),
    member('region:eap', 'country:UA'),
    member('region:eap', 'country:MD'),
    member('region:eap', 'country:AM'),
    asks(
      `query ($id: ID!) {
        region(id: $id) {
          members { totalCount }
          belarus: members(where: { iso2: { eq: "BY" } }) { totalCount }
        }
      }`,
      { id: id('region:eap') },
      { region: { members: { totalCount: 5 }, belarus: { totalCount: 0 } } },
    ),
  ),
};
