import { projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim, contradiction } from './claim.ts';
import { column } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import { name } from './name.ts';

const partner = {
  role: 'PARTNER',
  organisation: 'org:academy-az',
  label: 'responsible for strengthening the personnel potential of the customs service bodies',
  since: '2021-04',
} as const;

/** Document 001 said so first, and one claim of a value is the preferred one. */
const again = { rank: 'NORMAL' };

/** What document 003 says of TOPCOP itself: the new partner, the aims, the money, the span. */
export const document003Project: FactTable = {
  F3001: holds(
    "Title: The Customs Academy joined the European Union's TOPCOP project (printed twice)",
    column('doc:003', 'title', "The Customs Academy joined the European Union's TOPCOP project"),
  ),
  F3002: holds(
    'The Academy of the State Customs Committee of the Republic of Azerbaijan has been accepted as a partner in TOPCOP',
    projectRole('prj:topcop', partner, { of: 'role' }),
    projectRole('prj:topcop', partner, { of: 'organisation' }),
  ),
  F3003: holds(
    'Full name: Academy of the State Customs Committee of the Republic of Azerbaijan',
    name(
      'org:academy-az',
      'PREFERRED',
      'Academy of the State Customs Committee of the Republic of Azerbaijan',
    ),
  ),
  F3004: holds('It is also called Customs Academy', name('org:academy-az', 'ALIAS', 'Customs Academy')),
  F3005: holds(
    'The Academy is part of the State Customs Committee',
    column('org:academy-az', 'parent', 'org:scc-az'),
  ),
  F3006: holds(
    "The project is the European Union's",
    projectRole('prj:topcop', { role: 'OWNER', organisation: 'org:eu' }),
  ),
  F3007: holds(
    'Here TOPCOP is named "Eastern Partnership Training and Operational Partnership for Organized Crime"',
    name(
      'prj:topcop',
      'VARIANT',
      'Eastern Partnership Training and Operational Partnership for Organized Crime',
    ),
  ),
  F3008: holds(
    'The name variant says "for Organized Crime" where doc 001 says "against Organized Crime"',
    claim(
      'prj:topcop',
      'name',
      'Eastern Partnership Training and Operational Partnership for Organized Crime',
    ),
    contradiction(
      'prj:topcop',
      'name',
      {
        value: 'Training and Operational Partnership against Organized Crime',
        document: 'doc:001',
        rank: 'PREFERRED',
      },
      {
        value: 'Eastern Partnership Training and Operational Partnership for Organized Crime',
        document: 'doc:003',
        rank: 'NORMAL',
      },
    ),
  ),
  F3009: holdsDifferently(
    'The Academy gained membership as a training institution in the field of customs',
    'This and F1072 both ask for the label of the one PARTNER role: that label is shown, this one is a claim beside it.',
    column('org:academy-az', 'kind', 'TRAINING_INSTITUTION'),
    claim('pr:topcop-academy', 'label', 'training institution in the field of Customs'),
  ),
  F3010: holds(
    'Rationale: role of customs authorities in national and economic security and need to develop their human resources',
    claim(
      'pr:topcop-academy',
      'rationale',
      'The role of the customs authorities in national and economic security and the importance of developing their human resources.',
    ),
  ),
  F3011: holds(
    'The Academy is a part and coordinating body of this activity',
    claim('pr:topcop-academy', 'duty', 'Is a part and coordinating body of this activity.'),
  ),
  F3012: holds(
    'Task: identify training needs for the relevant structures of the State Customs Committee',
    claim(
      'pr:topcop-academy',
      'duty',
      'Identify the necessary training needs for the relevant structures of the State Customs Committee.',
    ),
  ),
  F3013: holds(
    'Task: coordinate the training',
    claim('pr:topcop-academy', 'duty', 'Coordinate the training.'),
  ),
  F3014: holds(
    'Task: involve the relevant customs authorities in the training',
    claim('pr:topcop-academy', 'duty', 'Involve the relevant customs authorities in the training.'),
  ),
  F3015: holds(
    'Main objective: increase knowledge and skills of law enforcement officers in the fight against organised crime',
    claim(
      'prj:topcop',
      'objective',
      'Increase the knowledge and skills of law enforcement officers in the fight against organised crime.',
    ),
  ),
  F3016: holds('Target group: border officers', claim('prj:topcop', 'targetGroup', 'border officers')),
  F3017: holds('Target group: customs officers', claim('prj:topcop', 'targetGroup', 'customs officers')),
  F3018: holds('Target group: prosecutors', claim('prj:topcop', 'targetGroup', 'prosecutors')),
  F3019: holds('Target group: judges', claim('prj:topcop', 'targetGroup', 'judges')),
  F3020: holds(
    'Objective: expand opportunities for international and EU cooperation to combat cross-border crime',
    claim(
      'prj:topcop',
      'objective',
      'Expand opportunities for international and EU cooperation to combat cross-border crime.',
    ),
  ),
  F3021: holds(
    'Specific objective: coordination networks to strengthen analytical and human resources, balancing training and operations',
    claim(
      'prj:topcop',
      'specificObjective',
      'Establish coordination networks that strengthen analytical and human resources, so that law enforcement training and operations are in balance.',
    ),
  ),
  F3022: holds(
    'Specific objective: assessment of training needs for regional and specific targeted training',
    claim(
      'prj:topcop',
      'specificObjective',
      'Assess training needs for regional and specific targeted training.',
    ),
  ),
  F3023: holds(
    'TOPCOP is co-financed by the EU European Neighborhood Instrument',
    projectRole('prj:topcop', { role: 'FUNDER', organisation: 'org:eni', label: 'co-financed' }),
  ),
  F3024: holds(
    'ENI is the acronym of the European Neighborhood Instrument',
    name('org:eni', 'ACRONYM', 'ENI'),
  ),
  F3025: holds(
    'ENI is an EU instrument',
    column('org:eni', 'parent', 'org:eu'),
    column('org:eni', 'kind', 'FUNDING_SCHEME'),
  ),
  F3026: holds(
    '"Co-financed" means other financers exist that are not named',
    claim(
      'pr:topcop-eni',
      'remark',
      '"Co-financed" means that there are other financers, who are not named.',
      { basis: 'DERIVED' },
    ),
    column('pr:topcop-eni', 'label', 'co-financed'),
    asks(
      'query ($id: ID!) { project(id: $id) { roles(where: { role: { eq: FUNDER } }) { nodes { organisation { id } } } } }',
      { id: id('prj:topcop') },
      { project: { roles: { nodes: [{ organisation: { id: 'org:eni' } }] } } },
    ),
  ),
  F3027: holds(
    'TOPCOP is implemented in the Eastern Partnership countries',
    projectRole('prj:topcop', { role: 'BENEFICIARY', region: 'region:eap' }, again),
    name('region:eap', 'PREFERRED', 'Eastern Partnership countries'),
  ),
  F3028: holds(
    'Implemented by CEPOL, here named "EU Law Enforcement Training Agency"',
    name('org:cepol', 'VARIANT', 'EU Law Enforcement Training Agency'),
    projectRole('prj:topcop', { role: 'IMPLEMENTER', organisation: 'org:cepol' }, again),
  ),
  F3029: holds(
    'Implemented by EUROPOL, here named "EU Law Enforcement Cooperation Agency"',
    name('org:europol', 'VARIANT', 'EU Law Enforcement Cooperation Agency'),
    projectRole('prj:topcop', { role: 'IMPLEMENTER', organisation: 'org:europol' }, again),
  ),
  F3030: holds(
    'Implemented in partnership with the Republic of Azerbaijan (a country as partner)',
    projectRole('prj:topcop', { role: 'PARTNER', country: 'country:AZ' }),
  ),
  F3031: holds(
    'The project covers 2020-2023 (year precision)',
    claim('prj:topcop', 'period', '2020/2023'),
    asks(
      `query ($id: ID!) {
        project(id: $id) {
          claims(where: { field: { eq: "period" }, document: { id: { eq: "${id('doc:003')}" } } }) {
            nodes { period { edtf precision earliest latest days } }
          }
        }
      }`,
      { id: id('prj:topcop') },
      {
        project: {
          claims: {
            nodes: [
              {
                period: {
                  edtf: '2020/2023',
                  precision: 'YEAR',
                  earliest: '2020-01-01',
                  latest: '2023-12-31',
                  days: null,
                },
              },
            ],
          },
        },
      },
    ),
  ),
  F3032: holds(
    'Contradiction with doc 001\'s "until 2024"',
    contradiction(
      'prj:topcop',
      'period',
      { value: '/2024', document: 'doc:001', rank: 'NORMAL' },
      { value: '2020/2023', document: 'doc:003', rank: 'NORMAL' },
    ),
  ),
  F3033: holds(
    'Aim: strengthen the capacity of law enforcement agencies of Eastern Partnership countries against cross-border organised crime through training',
    claim(
      'prj:topcop',
      'objective',
      'Strengthen the capacity of law enforcement agencies of the Eastern Partnership countries against cross-border organised crime through training and related activities.',
    ),
  ),
};
