import { participation, projectRole } from './actor.ts';
import { asks } from './check.ts';
import { claim, contradiction } from './claim.ts';
import { column, shows } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import type { Key } from './key.ts';
import { name } from './name.ts';
import { country, eventProject, place, topic } from './tie.ts';

/** A panel of the seminar. That the themes are panels, another sentence says. */
const panel = (key: Key) => [shows(key, 'kind', 'PANEL'), shows(key, 'parent', 'ev:warsaw')];

/** The Warsaw seminar: who organised it, who came, what was on. */
export const document001Seminar: FactTable = {
  F1001: holds(
    'Title: the State Customs Committee was represented at an international seminar organised in Poland by EU law enforcement agencies',
    column(
      'doc:001',
      'title',
      'The State Customs Committee was represented at the international seminar organized in Poland by law enforcement agencies of the European Union',
    ),
  ),
  F1002: holds(
    'The title calls the organisers "law enforcement agencies of the European Union" (a third wording besides "the TOPCOP project" and "CEPOL")',
    claim('ev:warsaw', 'organiser', 'law enforcement agencies of the European Union'),
    contradiction(
      'ev:warsaw',
      'organiser',
      { value: 'org:cepol', document: 'doc:001', rank: 'PREFERRED' },
      { value: 'law enforcement agencies of the European Union', document: 'doc:001', rank: 'NORMAL' },
    ),
  ),
  F1003: holds(
    'Here the acronym ASCCA is given to the State Customs Committee',
    name('org:scc-az', 'ACRONYM', 'ASCCA'),
  ),
  F1004: holds(
    'The State Customs Committee was represented at the seminar',
    participation('ev:warsaw', { role: 'PARTICIPANT', organisation: 'org:scc-az' }),
  ),
  F1005: holds(
    'TOPCOP stands for "Training and Operational Partnership against Organized Crime"',
    name('prj:topcop', 'PREFERRED', 'Training and Operational Partnership against Organized Crime'),
    name('prj:topcop', 'ACRONYM', 'TOPCOP'),
  ),
  F1006: holds('TOPCOP is a project', column('prj:topcop', 'kind', 'PROJECT')),
  F1007: holds(
    'TOPCOP is implemented by CEPOL',
    projectRole('prj:topcop', { role: 'IMPLEMENTER', organisation: 'org:cepol' }),
  ),
  F1008: holds(
    'TOPCOP is implemented by EUROPOL',
    projectRole('prj:topcop', { role: 'IMPLEMENTER', organisation: 'org:europol' }),
  ),
  F1009: holds(
    'CEPOL = European Union Agency for Law Enforcement Training',
    name('org:cepol', 'PREFERRED', 'European Union Agency for Law Enforcement Training'),
    name('org:cepol', 'ACRONYM', 'CEPOL'),
  ),
  F1010: holds(
    'EUROPOL = EU Agency for Law Enforcement Cooperation',
    name('org:europol', 'PREFERRED', 'European Union Agency for Law Enforcement Cooperation'),
    name('org:europol', 'ACRONYM', 'EUROPOL'),
  ),
  F1011: holds(
    'CEPOL is an agency of the European Union',
    column('org:cepol', 'parent', 'org:eu'),
    column('org:cepol', 'kind', 'AGENCY'),
  ),
  F1012: holds(
    'EUROPOL is an agency of the European Union',
    column('org:europol', 'parent', 'org:eu'),
    column('org:europol', 'kind', 'AGENCY'),
  ),
  F1013: holds(
    'The seminar was organised by the TOPCOP project',
    eventProject('ev:warsaw', 'prj:topcop', 'UNDER'),
  ),
  F1014: holds(
    'CEPOL organised the seminar',
    participation('ev:warsaw', { role: 'ORGANISER', organisation: 'org:cepol' }),
    claim('ev:warsaw', 'organiser', 'org:cepol', { rank: 'PREFERRED' }),
  ),
  F1015: holds(
    'The event is a Capacity-Building Network seminar',
    column('ev:warsaw', 'kind', 'SEMINAR'),
    eventProject('ev:warsaw', 'prj:cbn', 'UNDER'),
  ),
  F1016: holds('The seminar is described as international', claim('ev:warsaw', 'scope', 'INTERNATIONAL')),
  F1017: holds(
    'Topic of the seminar: "Strengthening Cooperation with EU Law Enforcement Agencies - Cooperation against Cross-Border Crime"',
    name(
      'ev:warsaw',
      'PREFERRED',
      'Strengthening Cooperation with EU Law Enforcement Agencies - Cooperation against Cross-Border Crime',
    ),
  ),
  F1018: holds(
    'The event is called both "seminar" and "training" in the same text',
    shows('ev:warsaw', 'kind', 'SEMINAR'),
    claim('ev:warsaw', 'kind', 'TRAINING'),
    contradiction(
      'ev:warsaw',
      'kind',
      { value: 'SEMINAR', document: 'doc:001', rank: 'PREFERRED' },
      { value: 'TRAINING', document: 'doc:001', rank: 'NORMAL' },
    ),
  ),
  F1019: holds('The seminar took place in Warsaw', place('ev:warsaw', 'place:warsaw')),
  F1020: holds(
    'Warsaw is the capital of Poland',
    country('place:warsaw', 'country:PL'),
    claim('place:warsaw', 'remark', 'The capital of the Republic of Poland.'),
  ),
  F1021: holds(
    'The host country is Poland ("Republic of Poland")',
    participation('ev:warsaw', { role: 'HOST', country: 'country:PL' }),
    name('country:PL', 'OFFICIAL', 'Republic of Poland'),
  ),
  F1022: holds(
    'Representatives (uncounted) of the European Union attended',
    participation('ev:warsaw', { role: 'PARTICIPANT', organisation: 'org:eu', label: 'representatives' }),
  ),
  F1023: holds(
    'Azerbaijan attended',
    participation('ev:warsaw', { role: 'PARTICIPANT', country: 'country:AZ' }),
  ),
  F1024: holds(
    'Georgia attended',
    participation('ev:warsaw', { role: 'PARTICIPANT', country: 'country:GE' }),
  ),
  F1025: holds(
    'Ukraine attended',
    participation('ev:warsaw', { role: 'PARTICIPANT', country: 'country:UA' }),
  ),
  F1026: holds(
    'Moldova attended',
    participation('ev:warsaw', { role: 'PARTICIPANT', country: 'country:MD' }),
  ),
  F1027: holds(
    'Armenia attended',
    participation('ev:warsaw', { role: 'PARTICIPANT', country: 'country:AM' }),
  ),
  F1028: holds(
    'These five are called "Eastern European Partner countries"',
    column('region:eap', 'kind', 'PARTNERSHIP'),
    name('region:eap', 'VARIANT', 'Eastern European Partner countries'),
    asks(
      'query ($id: ID!) { region(id: $id) { members { nodes { iso2 } } } }',
      { id: id('region:eap') },
      {
        region: { members: { nodes: ['AM', 'AZ', 'GE', 'MD', 'UA'].map((iso2) => ({ iso2 })) } },
      },
    ),
  ),
  F1029: holds(
    'Law enforcement agencies of other, unnamed countries attended',
    participation('ev:warsaw', {
      role: 'PARTICIPANT',
      label: 'law enforcement agencies of other countries',
    }),
  ),
  F1030: holds(
    'Purpose: to discuss cooperation between the EU and the partner countries in the fight against organised crime',
    claim(
      'ev:warsaw',
      'purpose',
      'To discuss the cooperation between the EU and the Eastern European Partner countries in the fight against organised crime.',
    ),
  ),
  F1031: holds(
    'The Eastern European Partner countries are the beneficiaries of the project',
    projectRole('prj:topcop', { role: 'BENEFICIARY', region: 'region:eap' }),
  ),
  F1032: holds(
    'The cooperation is within the framework of EMPACT',
    eventProject('ev:warsaw', 'prj:empact', 'FRAMEWORK'),
  ),
  F1033: holds(
    'EMPACT = EU Multidisciplinary Platform against Criminal Threats',
    column('prj:empact', 'kind', 'FRAMEWORK'),
    name('prj:empact', 'PREFERRED', 'EU Multidisciplinary Platform against Criminal Threats'),
    name('prj:empact', 'ACRONYM', 'EMPACT'),
  ),
  F1034: holds(
    'EMPACT is an EU platform',
    projectRole('prj:empact', { role: 'OWNER', organisation: 'org:eu' }),
  ),
  F1035: holds(
    'Panel theme: experiences of the EU and partner countries on the latest trends in cross-border organised crime',
    ...panel('ev:warsaw/trends'),
    name(
      'ev:warsaw/trends',
      'PREFERRED',
      'Experiences of the EU and the Eastern European Partner countries regarding the latest trends in cross-border organised crime',
    ),
  ),
  F1036: holds(
    "Panel theme: CEPOL's support in the fight against organised crime through trainings and projects",
    ...panel('ev:warsaw/cepol-support'),
    name(
      'ev:warsaw/cepol-support',
      'PREFERRED',
      "CEPOL's support in the fight against organised crime through trainings and projects",
    ),
  ),
  F1037: holds(
    'Panel theme: detection and prevention of cross-border crimes in terms of EU external borders',
    ...panel('ev:warsaw/external-borders'),
    name(
      'ev:warsaw/external-borders',
      'PREFERRED',
      'Detection and prevention of cross-border crimes in terms of EU external borders',
    ),
  ),
  F1038: holds(
    'Panel theme: human and migrant trafficking',
    ...panel('ev:warsaw/human'),
    name('ev:warsaw/human', 'PREFERRED', 'Human and migrant trafficking'),
    topic('ev:warsaw/human', 'topic:human-trafficking'),
    topic('ev:warsaw/human', 'topic:migrant-trafficking'),
  ),
  F1039: holds(
    'Panel theme: arms smuggling',
    ...panel('ev:warsaw/arms'),
    name('ev:warsaw/arms', 'PREFERRED', 'Arms smuggling'),
    topic('ev:warsaw/arms', 'topic:arms-smuggling'),
  ),
  F1040: holdsDifferently(
    'Panel theme: drug smuggling',
    'The panel bears the name that the document gives it further on (F1050); the theme in these words is its topic.',
    ...panel('ev:warsaw/drugs'),
    topic('ev:warsaw/drugs', 'topic:drug-smuggling'),
  ),
  F1041: holds('ASSCA is a spelling variant of ASCCA', name('org:scc-az', 'MISSPELLING', 'ASSCA')),
};
