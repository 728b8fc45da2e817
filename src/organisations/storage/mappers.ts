import { isLocale, type Localised } from '../../kernel/localised.js';
import type { Job, TargetProfile } from '../job.js';
import type { Organisation } from '../organisation.js';
import type { Unit, UnitChange } from '../unit.js';
import type { OrganisationRow } from './organisation.row.js';
import type { JobRow, UnitChangeRow, UnitRow } from './structure.rows.js';

export const toOrganisation = (row: OrganisationRow): Organisation => ({
  id: row.id,
  name: row.name,
  defaultLocale: isLocale(row.default_locale) ? row.default_locale : 'fr',
  contact: { name: row.contact_name, email: row.contact_email },
  createdAt: row.created_at,
});

export const toOrganisationRow = (organisation: Organisation): OrganisationRow => ({
  id: organisation.id,
  name: organisation.name,
  default_locale: organisation.defaultLocale,
  contact_name: organisation.contact.name,
  contact_email: organisation.contact.email,
  created_at: organisation.createdAt,
});

export const toUnit = (row: UnitRow): Unit => ({
  organisationId: row.organisation_id,
  id: row.id,
  parentId: row.parent_id,
  code: row.code,
  name: row.name,
  closedAt: row.closed_at,
  createdAt: row.created_at,
});

export const toUnitRow = (unit: Unit): UnitRow => ({
  organisation_id: unit.organisationId,
  id: unit.id,
  parent_id: unit.parentId,
  code: unit.code,
  name: unit.name,
  closed_at: unit.closedAt,
  created_at: unit.createdAt,
});

export const toUnitChange = (row: UnitChangeRow): UnitChange => ({
  organisationId: row.organisation_id,
  id: row.id,
  unitId: row.unit_id,
  kind: row.kind as UnitChange['kind'],
  from: row.from_text,
  to: row.to_text,
  actor: row.actor,
  at: row.at,
});

export const toUnitChangeRow = (change: UnitChange): UnitChangeRow => ({
  organisation_id: change.organisationId,
  id: change.id,
  unit_id: change.unitId,
  kind: change.kind,
  from_text: change.from,
  to_text: change.to,
  actor: change.actor,
  at: change.at,
});

export const toJob = (row: JobRow): Job => ({
  organisationId: row.organisation_id,
  id: row.id,
  code: row.code,
  title: JSON.parse(row.title) as Localised,
  target: JSON.parse(row.target) as TargetProfile,
  version: row.version,
  archivedAt: row.archived_at,
  createdAt: row.created_at,
});

export const toJobRow = (job: Job): JobRow => ({
  organisation_id: job.organisationId,
  id: job.id,
  code: job.code,
  title: JSON.stringify(job.title),
  target: JSON.stringify(job.target),
  version: job.version,
  archived_at: job.archivedAt,
  created_at: job.createdAt,
});
