import { CampaignRow, InvitationRow } from './assessments/storage/campaign.rows.js';
import {
  AdministrationRow,
  FlagRow,
  ResultRow,
  SittingEventRow,
  SittingRow,
} from './assessments/storage/sitting.rows.js';
import { ContentDocumentRow, ContentReleaseRow } from './content/storage/content.rows.js';
import { BankUsageRow, ItemExposureRow } from './item-bank/storage/exposure.rows.js';
import { OrganisationRow } from './organisations/storage/organisation.row.js';

/** Every table of every context, parents before children: part of the composition, like `app.module.ts`. */
export const allRows = [
  OrganisationRow,
  ContentDocumentRow,
  ContentReleaseRow,
  ItemExposureRow,
  BankUsageRow,
  CampaignRow,
  InvitationRow,
  SittingRow,
  AdministrationRow,
  FlagRow,
  SittingEventRow,
  ResultRow,
];
