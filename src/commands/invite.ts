import type { Services } from '../app.module.js';
import { inviteCandidate, type Campaign } from '../assessments/index.js';
import type { Locale } from '../kernel/localised.js';
import { publicAddressOf, withServices } from './open-existing.js';
import { CampaignUnknown } from './problems.js';
import { print } from './terminal.js';

export interface InviteOptions {
  /** An id, or `latest`. */
  readonly campaign: string;
  readonly count: number;
  readonly locale: Locale;
  readonly name?: readonly string[];
}

/** Links on standard output, one a line, each after the name it is for: they can be shown now and never again. */
export function invite(options: InviteOptions): Promise<void> {
  return withServices(async (services, config) => {
    const campaign = await campaignOf(services, options.campaign);
    const names = options.name ?? Array.from({ length: options.count }, () => null);
    for (const name of names) {
      const candidate = { name, locale: options.locale, expiresAt: null };
      const { code } = await inviteCandidate(services.assessments, campaign, candidate);
      const link = `${publicAddressOf(config)}/t/${code}`;
      print(name === null ? link : `${name}\t${link}`);
    }
  });
}

async function campaignOf({ assessments }: Services, wanted: string): Promise<Campaign> {
  const organisations = await assessments.organisations.all();
  const { committed } = assessments.store;
  const campaigns = (await Promise.all(organisations.map(({ id }) => committed.campaignsOf(id)))).flat();
  const newestFirst = campaigns.sort((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
  const found = wanted === 'latest' ? newestFirst[0] : newestFirst.find(({ id }) => id === wanted);
  if (!found) throw new CampaignUnknown(wanted);
  return found;
}
