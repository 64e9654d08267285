import { document000Content } from './document-000-content.ts';
import { document000Meeting } from './document-000-meeting.ts';
import { document001Membership } from './document-001-membership.ts';
import { document001Seminar } from './document-001-seminar.ts';
import { document001Speakers } from './document-001-speakers.ts';
import { document002Outcome } from './document-002-outcome.ts';
import { document002Visit } from './document-002-visit.ts';
import { document003Azerbaijan } from './document-003-azerbaijan.ts';
import { document003Project } from './document-003-project.ts';
import { document004Content } from './document-004-content.ts';
import { document004Seminar } from './document-004-seminar.ts';
import type { FactTable } from './fact.ts';

/** How the registry holds each of the facts. */
export const table: FactTable = {
  ...document000Meeting,
  ...document000Content,
  ...document001Seminar,
  ...document001Speakers,
  ...document001Membership,
  ...document002Visit,
  ...document002Outcome,
  ...document003Project,
  ...document003Azerbaijan,
  ...document004Seminar,
  ...document004Content,
};
