import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, unknown } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import { name } from './name.ts';
import { eventModule, topic } from './tie.ts';

/** What the meeting was about, the catalogue that was shown there, and what document 000 leaves unsaid. */
export const document000Content: FactTable = {
  F0028: holds(
    'The meeting focused on combating illegal drug trafficking',
    topic('ev:az-tr', 'topic:drug-trafficking'),
    claim('ev:az-tr', 'purpose', 'Combating illegal drug trafficking.'),
  ),
  F0029: holds(
    'The meeting focused on enhancing cooperation in this area',
    topic('ev:az-tr', 'topic:cooperation'),
    claim('ev:az-tr', 'purpose', 'Enhancing cooperation in this critical area.'),
  ),
  F0030: holds(
    'Agenda: discussion of the current state of illegal drug trafficking',
    column('ev:az-tr/state', 'kind', 'SESSION'),
    column('ev:az-tr/state', 'parent', 'ev:az-tr'),
  ),
  F0031: holds(
    'Agenda: opportunities for strengthening cooperation',
    column('ev:az-tr/opportunities', 'kind', 'SESSION'),
    column('ev:az-tr/opportunities', 'parent', 'ev:az-tr'),
  ),
  F0032: holds(
    'A significant highlight was the presentation of the International Training Catalogue',
    column('ev:az-tr/catalogue', 'kind', 'PRESENTATION'),
    column('ev:az-tr/catalogue', 'parent', 'ev:az-tr'),
    eventModule('ev:az-tr/catalogue', 'mod:catalogue', 'PRESENTED'),
  ),
  F0033: holds('The catalogue was developed by NEA', column('mod:catalogue', 'provider', 'org:nea')),
  F0034: holds('The catalogue comprises 25 training modules', column('mod:catalogue', 'declaredParts', 25)),
  F0035: holds(
    'The modules are described as specialized',
    claim('mod:catalogue', 'description', 'specialized training modules'),
  ),
  F0036: holds(
    'The modules cover a wide range of topics related to combating illegal drug trafficking',
    topic('mod:catalogue', 'topic:drug-trafficking'),
  ),
  F0037: holds(
    'The catalogue is described as a comprehensive resource',
    claim('mod:catalogue', 'description', 'a comprehensive resource'),
  ),
  F0038: holds(
    'Module: "Risk analysis and search at airports"',
    name('mod:risk-airports', 'PREFERRED', 'Risk analysis and search at airports'),
    column('mod:risk-airports', 'parent', 'mod:catalogue'),
  ),
  F0039: holds(
    'Module: "Service dogs and trainers for the detection of narcotic substances"',
    name(
      'mod:service-dogs',
      'PREFERRED',
      'Service dogs and trainers for the detection of narcotic substances',
    ),
    column('mod:service-dogs', 'parent', 'mod:catalogue'),
  ),
  F0040: holds(
    'Module: "Investigation"',
    name('mod:investigation', 'PREFERRED', 'Investigation'),
    column('mod:investigation', 'parent', 'mod:catalogue'),
  ),
  F0041: holds(
    'The three named modules are only some of the 25 (22 are unnamed)',
    column('mod:risk-airports', 'kind', 'MODULE'),
    asks(
      `query ($id: ID!) {
        module(id: $id) {
          declaredParts namedParts unnamedParts
          children { totalCount nodes { id kind } }
        }
      }`,
      { id: id('mod:catalogue') },
      {
        module: {
          declaredParts: 25,
          namedParts: 3,
          unnamedParts: 22,
          children: {
            totalCount: 3,
            nodes: [
              { id: 'mod:investigation', kind: 'MODULE' },
              { id: 'mod:risk-airports', kind: 'MODULE' },
              { id: 'mod:service-dogs', kind: 'MODULE' },
            ],
          },
        },
      },
    ),
  ),
  F0042: holds(
    'The modules are designed to enhance skills and knowledge',
    claim('mod:catalogue', 'objective', 'Enhance the skills and knowledge of law enforcement officials.'),
  ),
  F0043: holds(
    'Target audience of the modules: law enforcement officials involved in combating illegal drug trafficking',
    column(
      'mod:catalogue',
      'audience',
      'law enforcement officials involved in combating illegal drug trafficking',
    ),
  ),
  F0044: holds(
    'The meeting concluded with mutual presentations',
    column('ev:az-tr/mutual', 'kind', 'PRESENTATION'),
    column('ev:az-tr/mutual', 'position', 5, { basis: 'DERIVED' }),
    asks(
      'query ($id: ID!) { event(id: $id) { children(orderBy: [{ field: POSITION }], last: 1) { nodes { id position } } } }',
      { id: id('ev:az-tr') },
      { event: { children: { nodes: [{ id: 'ev:az-tr/mutual', position: 5 }] } } },
    ),
  ),
  F0045: holds(
    'The mutual presentations gave detailed insights into the training courses offered',
    claim('ev:az-tr/mutual', 'description', 'Detailed insights into the training courses offered.'),
  ),
  F0046: holdsDifferently(
    'Participants discussed future prospects for collaboration',
    'Told in the same sentence as the mutual presentations; it stands before them in the agenda, because the meeting ended with those.',
    column('ev:az-tr/prospects', 'kind', 'SESSION'),
    column('ev:az-tr/prospects', 'parent', 'ev:az-tr'),
    column('ev:az-tr/prospects', 'position', 4, { basis: 'DERIVED' }),
  ),
  F0047: holds(
    'Outcome: commitment of Azerbaijani and Turkish authorities to combating illegal drug trafficking',
    claim(
      'ev:az-tr',
      'outcome',
      'Commitment of both Azerbaijani and Turkish authorities to combating illegal drug trafficking.',
    ),
  ),
  F0048: holds(
    'Outcome: significance of international cooperation in this global challenge',
    claim(
      'ev:az-tr',
      'outcome',
      'The significance of international cooperation in addressing this global challenge.',
    ),
  ),
  F0049: holds(
    'ROCB Europe facilitates such dialogues and promotes collaboration among member countries',
    claim(
      'org:rocb-europe',
      'mandate',
      'Facilitates dialogues and promotes collaboration among member countries.',
    ),
  ),
  F0050: holds(
    'ROCB Europe strengthens the capacity of customs administrations to tackle transnational crimes',
    claim(
      'org:rocb-europe',
      'mandate',
      'Strengthens the capacity of customs administrations to tackle transnational crimes like illegal drug trafficking.',
    ),
  ),
  F0051: holds(
    'The WCO Europe Region has member countries',
    claim('region:wco-europe', 'remark', 'The region has member countries; the document does not list them.'),
    asks(
      'query ($id: ID!) { region(id: $id) { members { totalCount } } }',
      { id: id('region:wco-europe') },
      { region: { members: { totalCount: 0 } } },
    ),
  ),
  F0052: holds('The date of the meeting is not stated', unknown('ev:az-tr', 'period')),
  F0053: holds('No publication date is stated', unknown('doc:000', 'published')),
  F0054: holds(
    'No individual delegate is named at the meeting',
    asks(
      `query ($id: ID!) {
        event(id: $id) {
          participations { totalCount }
          unnamed: participations(where: { delegate: { isNull: true } }) { totalCount }
          descendants(where: { delegates: { some: {} } }) { totalCount }
        }
      }`,
      { id: id('ev:az-tr') },
      {
        event: {
          participations: { totalCount: 7 },
          unnamed: { totalCount: 7 },
          descendants: { totalCount: 0 },
        },
      },
    ),
  ),
};
