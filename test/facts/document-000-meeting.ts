import { participation } from './actor.ts';
import { asks } from './check.ts';
import { claim } from './claim.ts';
import { column, unsourced } from './column.ts';
import { holds, holdsDifferently } from './fact.ts';
import type { FactTable } from './fact.ts';
import { id } from './key.ts';
import { name } from './name.ts';
import { link } from './tie.ts';

/** The online meeting of the Azerbaijani customs and the Turkish Counter Narcotics Directorate: who met. */
export const document000Meeting: FactTable = {
  F0001: holdsDifferently(
    'Document 000 is published by the "Regional Office for Capacity Building for the World Customs Organization Europe Region"',
    'The long name is the OFFICIAL one, as asked; beside it stands a shorter PREFERRED name of the curators, for one name cannot be both.',
    column('doc:000', 'publisher', 'org:rocb-europe'),
    name(
      'org:rocb-europe',
      'OFFICIAL',
      'Regional Office for Capacity Building for the World Customs Organization Europe Region',
    ),
  ),
  F0002: holds(
    'The publishing site exists in English',
    column('doc:000', 'languages', ['en'], { value: 'en' }),
    claim('org:rocb-europe', 'siteLanguage', 'en'),
  ),
  F0003: holds(
    'The publishing site also exists in Russian (so en/ru is the first translation pair)',
    claim('org:rocb-europe', 'siteLanguage', 'ru'),
  ),
  F0004: holds(
    '"European Regional Office for Capacity Building" is another name of the same office',
    name('org:rocb-europe', 'ALIAS', 'European Regional Office for Capacity Building'),
  ),
  F0005: holds('Its acronym is ROCB', name('org:rocb-europe', 'ACRONYM', 'ROCB')),
  F0006: holds('It is also called "ROCB Europe"', name('org:rocb-europe', 'ALIAS', 'ROCB Europe')),
  F0007: holds(
    'The ROCB belongs to the World Customs Organization',
    column('org:rocb-europe', 'parent', 'org:wco'),
    unsourced('org:rocb-europe', 'parentBasis', 'STATED'),
  ),
  F0008: holds('WCO is the acronym of World Customs Organization', name('org:wco', 'ACRONYM', 'WCO')),
  F0009: holdsDifferently(
    'The WCO has a Europe Region that the office serves',
    'Held twice: as a link, which a query can follow, and as the claim.',
    name('region:wco-europe', 'PREFERRED', 'WCO Europe Region'),
    link('org:rocb-europe', 'SERVES', 'region:wco-europe'),
    claim('org:rocb-europe', 'servesRegion', 'region:wco-europe'),
  ),
  F0010: holds('A meeting took place', column('ev:az-tr', 'kind', 'MEETING')),
  F0011: holds('The meeting was online', column('ev:az-tr', 'attendanceMode', 'ONLINE')),
  F0012: holds(
    'ROCB Europe facilitated the meeting',
    participation('ev:az-tr', { role: 'FACILITATOR', organisation: 'org:rocb-europe' }),
  ),
  F0013: holds(
    'The meeting was between two parties; the first is the State Customs Committee of the Republic of Azerbaijan',
    participation('ev:az-tr', { role: 'PARTY', organisation: 'org:scc-az' }),
  ),
  F0014: holds(
    'The second party is the Counter Narcotics Directorate of the Ministry of Internal Affairs of the Republic of Turkey',
    participation('ev:az-tr', { role: 'PARTY', organisation: 'org:cnd-tr' }),
    asks(
      'query ($where: ParticipationWhere!) { participations(where: $where) { totalCount } }',
      { where: { event: { id: { eq: id('ev:az-tr') } }, role: { eq: 'PARTY' } } },
      { participations: { totalCount: 2 } },
    ),
  ),
  F0015: holds(
    'The Counter Narcotics Directorate is a unit of the Ministry of Internal Affairs of Turkey',
    column('org:cnd-tr', 'parent', 'org:mia-tr'),
    column('org:cnd-tr', 'kind', 'UNIT'),
  ),
  F0016: holds(
    '"Directorate of Counter Narcotics" is a variant of its name',
    name('org:cnd-tr', 'VARIANT', 'Directorate of Counter Narcotics'),
  ),
  F0017: holds('The Ministry belongs to Turkey', column('org:mia-tr', 'country', 'country:TR')),
  F0018: holds(
    'The document names the country "Republic of Turkey" (ISO short name is now Türkiye; adjective "Turkish" also used)',
    name('country:TR', 'FORMER', 'Republic of Turkey'),
    asks(
      'query ($id: ID!) { country(id: $id) { iso2 name } }',
      { id: id('country:TR') },
      { country: { iso2: 'TR', name: 'Türkiye' } },
    ),
  ),
  F0019: holds(
    'The State Customs Committee belongs to Azerbaijan',
    column('org:scc-az', 'country', 'country:AZ'),
  ),
  F0020: holds(
    'Representatives (number not stated) of the Directorate of Counter Narcotics attended',
    participation('ev:az-tr', {
      role: 'PARTICIPANT',
      organisation: 'org:cnd-tr',
      label: 'representatives',
    }),
  ),
  F0021: holds(
    'Representatives (number not stated) of the Narcotics Training Academy attended',
    participation('ev:az-tr', { role: 'PARTICIPANT', organisation: 'org:nea', label: 'representatives' }),
  ),
  F0022: holds(
    'NEA is the acronym of the Narcotics Training Academy (does not match the English initials)',
    name('org:nea', 'ACRONYM', 'NEA'),
  ),
  F0023: holds(
    'Representatives (number not stated) of the Dog Training Centre attended',
    participation('ev:az-tr', { role: 'PARTICIPANT', organisation: 'org:kem', label: 'representatives' }),
  ),
  F0024: holds('KEM is the acronym of the Dog Training Centre', name('org:kem', 'ACRONYM', 'KEM')),
  F0025: holds(
    '"Relevant structures" (unnamed, uncounted) of the State Customs Committee attended',
    participation('ev:az-tr', {
      role: 'PARTICIPANT',
      organisation: 'org:scc-az',
      label: 'relevant structures',
    }),
  ),
  F0026: holds(
    'The document does not say which body NEA belongs to (parent must stay null or be marked inferred)',
    unsourced('org:nea', 'parent', 'org:cnd-tr'),
    unsourced('org:nea', 'parentBasis', 'INFERRED'),
  ),
  F0027: holds(
    'The document does not say which body KEM belongs to',
    unsourced('org:kem', 'parent', 'org:cnd-tr'),
    unsourced('org:kem', 'parentBasis', 'INFERRED'),
  ),
};
