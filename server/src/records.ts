import type { RecordClass } from './kernel/meaning.ts';
import { Change } from './ledger/change.ts';
import { ChangeSet } from './ledger/change-set.ts';
import { accountEntities } from './accounts/entities.ts';
import { Claim } from './ledger/claim.ts';
import { Conflict, ConflictClaim } from './ledger/conflict.ts';
import { HistoryChanges } from './ledger/history.resolver.ts';
import { Identifier } from './ledger/identifier.ts';
import { Link } from './ledger/link.ts';
import { Name, PersonName } from './ledger/name.ts';
import { ClaimChanges } from './ledger/claim.resolver.ts';
import { ConflictChanges } from './ledger/conflict.resolver.ts';
import { Node } from './ledger/node.ts';
import { Seeded } from './ledger/seeded.ts';
import { Trash } from './ledger/trash.ts';
import { Delegate } from './delegates/delegate.ts';
import { DelegateChanges } from './delegates/delegate.resolver.ts';
import { Post } from './delegates/post.ts';
import { Document } from './documents/document.ts';
import { DocumentChanges } from './documents/document.resolver.ts';
import { EventChanges } from './events/event.resolver.ts';
import { TrainingEvent, EventPlace } from './events/event.ts';
import { EventModule } from './events/event-module.ts';
import { EventProject } from './events/event-project.ts';
import { Participation } from './events/participation.ts';
import { TrainingModule } from './modules/training-module.ts';
import { TrainingModuleChanges } from './modules/training-module.resolver.ts';
import { OrganisationChanges } from './organisations/organisation.resolver.ts';
import { Organisation } from './organisations/organisation.ts';
import { Project } from './projects/project.ts';
import { ProjectChanges } from './projects/project.resolver.ts';
import { ProjectRole } from './projects/project-role.ts';
import { Country } from './vocabulary/country.ts';
import { Place, PlaceCountry } from './vocabulary/place.ts';
import { Region, RegionCountry } from './vocabulary/region.ts';
import { NodeTopic, Topic } from './vocabulary/topic.ts';
import {
  CountryChanges,
  PlaceChanges,
  RegionChanges,
  TopicChanges,
} from './vocabulary/vocabulary.resolver.ts';

/** Every record of the registry, in the order a reader meets them. A new one is added here and nowhere else. */
export const records: RecordClass[] = [
  Organisation,
  Project,
  ProjectRole,
  TrainingModule,
  TrainingEvent,
  Participation,
  EventProject,
  EventModule,
  Delegate,
  Post,
  Link,
  Document,
  Country,
  Region,
  Place,
  Topic,
  Claim,
  Conflict,
  Name,
  PersonName,
  Identifier,
  ChangeSet,
  Change,
  Trash,
  Node,
];

/** What the mapper holds in tables: the records, and the plain pairs between them. */
export const entities: RecordClass[] = [
  ...records,
  ConflictClaim,
  EventPlace,
  NodeTopic,
  PlaceCountry,
  RegionCountry,
  Seeded,
  ...accountEntities,
];

/** The changes that the API offers. */
export const resolvers: (new () => object)[] = [
  OrganisationChanges,
  ProjectChanges,
  TrainingModuleChanges,
  EventChanges,
  DelegateChanges,
  DocumentChanges,
  CountryChanges,
  RegionChanges,
  PlaceChanges,
  TopicChanges,
  ClaimChanges,
  ConflictChanges,
  HistoryChanges,
];
