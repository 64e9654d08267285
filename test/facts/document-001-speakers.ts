import { participation, projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, quantity, shows, unsourced } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import type { Key } from './key.ts';
import { name } from './name.ts';
import { post } from './tie.ts';

const presentation: Key = 'ev:warsaw/drugs/presentation';
const saidBy = (delegate: Key) => ({ attributedTo: delegate, saidAt: presentation });
const byMecidov = saidBy('del:mecidov');
const byAsgarova = saidBy('del:asgarova');

const participants = quantity({
  min: 154,
  max: 154,
  qualifier: 'EXACT',
  unit: 'customs employees',
  stated: '154 customs employees',
  cumulative: true,
  country: 'country:AZ',
});

const agreements = quantity({
  min: 51,
  max: null,
  qualifier: 'MORE_THAN',
  unit: 'bilateral agreements',
  stated: 'more than 50 countries',
});

/** The two Azerbaijani speakers in Warsaw, and what they said. */
export const document001Speakers: FactTable = {
  F1042: holds(
    'Mehriban Asgarova represented the State Customs Committee at the event',
    name('del:asgarova', 'PREFERRED', 'Mehriban Asgarova'),
    participation(
      'ev:warsaw',
      { role: 'PARTICIPANT', organisation: 'org:scc-az', delegate: 'del:asgarova' },
      { of: 'delegate' },
    ),
  ),
  F1043: holds('She is chief investigator', post('del:asgarova', 'org:goiu-az', 'chief investigator')),
  F1044: holds(
    'Her unit is the General Directorate of Operational Investigation Unit',
    column('org:goiu-az', 'kind', 'UNIT'),
    name('org:goiu-az', 'PREFERRED', 'General Directorate of Operational Investigation Unit'),
    post('del:asgarova', 'org:goiu-az', 'chief investigator'),
  ),
  F1045: holdsDifferently(
    'That General Directorate is a unit of the State Customs Committee (implied, not stated)',
    'The reading gave no quote. The claim quotes the sentence from which it follows: the Committee was represented by an officer of the Directorate.',
    column('org:goiu-az', 'parent', 'org:scc-az', { basis: 'DERIVED' }),
    unsourced('org:goiu-az', 'parentBasis', 'DERIVED'),
  ),
  F1046: holds(
    'Elvin Mecidov represented the State Customs Committee at the event',
    name('del:mecidov', 'PREFERRED', 'Elvin Mecidov'),
    participation(
      'ev:warsaw',
      { role: 'PARTICIPANT', organisation: 'org:scc-az', delegate: 'del:mecidov' },
      { of: 'delegate' },
    ),
  ),
  F1047: holds(
    'He is the coordinator of international cooperation and projects of ASCCA',
    post('del:mecidov', 'org:scc-az', 'coordinator of international cooperation and projects'),
  ),
  F1048: holds(
    'He is the Coordinator of Capacity Building in the TOPCOP project',
    projectRole('prj:topcop', {
      role: 'COORDINATOR',
      delegate: 'del:mecidov',
      label: 'Coordinator of Capacity Building',
    }),
  ),
  F1049: holds(
    'They made a presentation at a panel',
    column(presentation, 'kind', 'PRESENTATION'),
    column(presentation, 'parent', 'ev:warsaw/drugs'),
    participation(
      presentation,
      { role: 'SPEAKER', organisation: 'org:scc-az', delegate: 'del:asgarova' },
      { of: 'delegate' },
    ),
    participation(
      presentation,
      { role: 'SPEAKER', organisation: 'org:scc-az', delegate: 'del:mecidov' },
      { of: 'delegate' },
    ),
  ),
  F1050: holds(
    'The panel\'s name is "Cooperation against cross-border crime: drug smuggling"',
    name('ev:warsaw/drugs', 'PREFERRED', 'Cooperation against cross-border crime: drug smuggling'),
  ),
  F1051: holds(
    '154 customs employees of Azerbaijan took part in TOPCOP events',
    claim('prj:topcop', 'measure:participants', participants, byMecidov),
  ),
  F1052: holds(
    'The 154 took part in various (unnamed) events of TOPCOP, i.e. a cumulative project figure, not an event headcount',
    claim('prj:topcop', 'measure:participants', participants, byMecidov),
    asks(
      'query { participations(where: { headcount: { min: { eq: 154 } } }) { totalCount } }',
      {},
      { participations: { totalCount: 0 } },
    ),
  ),
  F1053: holds(
    'The 154 figure is attributed to Elvin Mecidov',
    claim('prj:topcop', 'measure:participants', participants, byMecidov),
  ),
  F1054: holds(
    'He called it an example of successful foreign cooperation in capacity building',
    claim(
      'prj:topcop',
      'remark',
      'The participation of Azerbaijani customs employees is an example of successful foreign cooperation in the field of capacity building.',
      byMecidov,
    ),
  ),
  F1055: holds(
    'He spoke about international experience, knowledge and skills and mutually beneficial partnerships on cross-border crime capacity building',
    claim(
      presentation,
      'content',
      'The importance of international experience, knowledge and skills, and mutually beneficial partnerships on capacity building related to cross-border crime.',
      byMecidov,
    ),
  ),
  F1056: holds(
    'He emphasised the importance of EU training programs, other international trainings and new collaborations against drug smuggling, especially for Azerbaijan',
    claim(
      presentation,
      'content',
      'The importance of EU training programs, other international trainings and new collaborations in the fight against cross-border drug smuggling, especially for Azerbaijan.',
      byMecidov,
    ),
  ),
  F1057: holds(
    'He talked about the existing international training collaborations',
    claim(presentation, 'content', 'The existing international training collaborations.', byMecidov),
  ),
  F1058: holds(
    'Asgarova presented successes of Azerbaijani customs against illegal cross-border circulation of drugs',
    claim(
      presentation,
      'content',
      'The successes achieved by the Azerbaijani customs service authorities in the fight against the illegal cross-border circulation of drugs.',
      byAsgarova,
    ),
  ),
  F1059: holds(
    'She covered types, scale, mass and smuggling routes of the detected drugs',
    claim(
      presentation,
      'content',
      'The types, scale, mass and smuggling routes of the detected drugs.',
      byAsgarova,
    ),
  ),
  F1060: holds(
    'Azerbaijan actively participates in the "Customs Protection Network"',
    projectRole('prj:cpn', { role: 'MEMBER', country: 'country:AZ' }),
    claim('pr:cpn-azerbaijan', 'country', 'country:AZ', { rank: 'PREFERRED', ...byAsgarova }),
    name('prj:cpn', 'PREFERRED', 'Customs Protection Network'),
  ),
  F1061: holds(
    'The Customs Protection Network is an international information exchange tool on customs violations',
    shows('prj:cpn', 'kind', 'SYSTEM'),
    claim(
      'prj:cpn',
      'description',
      'An international information exchange tool on customs violations of the WCO.',
    ),
  ),
  F1062: holds(
    'The Customs Protection Network is a WCO tool',
    projectRole('prj:cpn', { role: 'OWNER', organisation: 'org:wco' }),
  ),
  F1063: holds(
    'Azerbaijan participates in PICS',
    projectRole('prj:pics', { role: 'MEMBER', country: 'country:AZ' }),
    claim('pr:pics-azerbaijan', 'country', 'country:AZ', { rank: 'PREFERRED', ...byAsgarova }),
  ),
  F1064: holds(
    'PICS = Precursor Incident Communication System (as written)',
    name('prj:pics', 'PREFERRED', 'Precursor Incident Communication System'),
    name('prj:pics', 'ACRONYM', 'PICS'),
    shows('prj:pics', 'kind', 'SYSTEM'),
  ),
  F1065: holds(
    'PICS was established by the International Narcotics Control Board',
    projectRole('prj:pics', { role: 'ESTABLISHER', organisation: 'org:incb' }),
  ),
  F1066: holds(
    'The International Narcotics Control Board is stated to be "of the UNODC"',
    column('org:incb', 'parent', 'org:unodc'),
    unsourced('org:incb', 'parentBasis', 'STATED'),
  ),
  F1067: holds(
    'UNODC = United Nations Office on Drugs and Crime',
    name('org:unodc', 'PREFERRED', 'United Nations Office on Drugs and Crime'),
    name('org:unodc', 'ACRONYM', 'UNODC'),
  ),
  F1068: holds(
    'She noted Azerbaijan made important contributions to international activities against cross-border drug smuggling',
    claim(
      'country:AZ',
      'remark',
      'The country has made important contributions to international activities against cross-border drug smuggling.',
      byAsgarova,
    ),
  ),
  F1069: holds(
    'Azerbaijan has bilateral agreements with more than 50 countries on cooperation and mutual assistance in customs',
    claim('country:AZ', 'measure:bilateralAgreements', agreements, byAsgarova),
  ),
  F1070: holds(
    'The agreements figure is attributed to M. Asgarova',
    claim('country:AZ', 'measure:bilateralAgreements', agreements, byAsgarova),
  ),
  F1071: holds(
    '"M. Asgarova" is a short form of Mehriban Asgarova',
    name('del:asgarova', 'VARIANT', 'M. Asgarova'),
  ),
};
