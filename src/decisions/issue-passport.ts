import { mayActAsPerson, OWNED, type Instrument, type StoredResult } from '../assessments/index.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit, type Actor } from '../organisations/index.js';
import { mayReadOwn, ownSitting, type TestedPerson } from './access.js';
import {
  passportCodeFrom,
  passportDigestOf,
  stateOfPassport,
  validUntilOf,
  type Passport,
  type PassportContent,
  type PassportState,
} from './passport.js';
import { PassportNeedsName, PassportUnknown, TooManyPassports } from './problems.js';
import { linkedSitting } from './raise-contest.js';
import { reported } from './reported.js';
import type { DecisionServices } from './services.js';
import { nameOf, resultOf } from './view-result.js';

export interface IssuedPassport {
  readonly passport: Passport;
  /** Known now and never again: only its digest is kept. */
  readonly code: string;
}

/** A passport as its owner lists it. */
export interface OwnPassport {
  readonly id: string;
  readonly sittingId: string;
  readonly issuedAt: string;
  readonly validUntil: string;
  readonly withdrawnAt: string | null;
  readonly state: PassportState;
}

/** One for each reader is fair; more would be a mistake of a program. */
const MOST_PASSPORTS = 20;

/** The person asks for a paper that whoever receives it can verify. Nobody else can ask for it. */
export async function issuePassport(
  services: DecisionServices,
  actor: Actor,
  sittingId: string,
): Promise<IssuedPassport> {
  const tested = await ownSitting(services.store.committed.assessments, actor, sittingId);
  return issue(services, tested, nameInAudit(actor));
}

export async function issuePassportByLink(services: DecisionServices, code: string): Promise<IssuedPassport> {
  await mayActAsPerson(services.store.committed.assessments, code);
  const tested = await linkedSitting(services, code);
  return issue(services, tested, `link:${tested.invitation.id}`);
}

async function issue(services: DecisionServices, tested: TestedPerson, by: string): Promise<IssuedPassport> {
  const { sitting, invitation } = tested;
  const { committed } = services.store;
  const result = await resultOf(committed, tested);
  const instrument = await services.instruments.pinned(sitting.releaseDigest, sitting.blueprintId);
  const organisation = await services.organisations.find(sitting.organisationId);
  const name = await nameOf(committed, tested);
  if (name === null) throw new PassportNeedsName();
  const now = instantOf(services.clock.now());
  const measuredAt = sitting.endedAt ?? result.computedAt;
  const code = passportCodeFrom(services.ids.secretCode());
  const passport: Passport = {
    organisationId: sitting.organisationId,
    id: services.ids.next(),
    codeDigest: passportDigestOf(code),
    sittingId: sitting.id,
    personId: invitation.personId,
    content: { name, organisationName: organisation?.name ?? '', measuredAt, ...measuredContent(instrument, result) },
    resultRevision: result.revision,
    issuedAt: now,
    validUntil: validUntilOf(measuredAt),
    withdrawnAt: null,
  };
  await services.store.write(async (tables) => {
    // Those who read the trail are not to know that there was a self-assessment.
    if (tested.campaign.purpose !== OWNED)
      await tables.audit.append({
        organisationId: passport.organisationId,
        at: now,
        actor: by,
        action: 'passport.issued',
        subject: { kind: 'sitting', id: sitting.id },
        facts: { passport: passport.id, person: invitation.personId },
      });
    const issued = await tables.passportsOf(passport.organisationId, sitting.id);
    if (issued.filter(({ withdrawnAt }) => withdrawnAt === null).length >= MOST_PASSPORTS) throw new TooManyPassports();
    await tables.addPassport(passport);
  });
  return { passport, code };
}

function measuredContent(
  instrument: Instrument,
  result: StoredResult,
): Omit<PassportContent, 'name' | 'organisationName' | 'measuredAt'> {
  const { model, scale, blueprint } = instrument;
  const { minimum, maximum, origin, unit } = scale.reporting;
  return {
    testName: blueprint.name,
    scale: {
      name: scale.name,
      provisional: scale.provisional,
      minimum,
      maximum,
      cuts: scale.cuts.map(({ at }) => Math.round(origin + unit * at)),
    },
    levels: model.levels,
    overall: reported(instrument, result.overall),
    domains: result.domains.flatMap(({ id, measure }) => {
      const domain = model.domains.find((candidate) => candidate.id === id);
      return domain ? [{ id, name: domain.name, score: reported(instrument, measure) }] : [];
    }),
  };
}

export async function listOwnPassports(services: DecisionServices, actor: Actor): Promise<OwnPassport[]> {
  mayReadOwn(actor);
  return listed(services, await services.store.committed.passportsOfPerson(actor.organisationId, actor.personId));
}

export async function listPassportsByLink(services: DecisionServices, code: string): Promise<OwnPassport[]> {
  const { sitting } = await linkedSitting(services, code);
  return listed(services, await services.store.committed.passportsOf(sitting.organisationId, sitting.id));
}

/** From now on, whoever verifies it reads that it was withdrawn, and nothing else. */
export async function withdrawPassport(services: DecisionServices, actor: Actor, id: string): Promise<void> {
  mayReadOwn(actor);
  const own = await services.store.committed.passportsOfPerson(actor.organisationId, actor.personId);
  await withdraw(
    services,
    own.find((passport) => passport.id === id),
    nameInAudit(actor),
  );
}

export async function withdrawPassportByLink(services: DecisionServices, code: string, id: string): Promise<void> {
  await mayActAsPerson(services.store.committed.assessments, code);
  const { sitting, invitation } = await linkedSitting(services, code);
  const own = await services.store.committed.passportsOf(sitting.organisationId, sitting.id);
  await withdraw(
    services,
    own.find((passport) => passport.id === id),
    `link:${invitation.id}`,
  );
}

async function withdraw({ store, clock }: DecisionServices, passport: Passport | undefined, by: string): Promise<void> {
  if (!passport) throw new PassportUnknown();
  if (passport.withdrawnAt) return;
  const at = instantOf(clock.now());
  await store.write(async (tables) => {
    await tables.withdrawPassport(passport, at);
    // A self-assessment is not found so: nobody else learns of it.
    if (!(await tables.assessments.sitting(passport.organisationId, passport.sittingId))) return;
    await tables.audit.append({
      organisationId: passport.organisationId,
      at,
      actor: by,
      action: 'passport.withdrawn',
      subject: { kind: 'sitting', id: passport.sittingId },
      facts: { passport: passport.id },
    });
  });
}

/** What whoever holds the paper reads; of a withdrawn one, that it was withdrawn. */
export interface VerifiedPassport {
  readonly state: PassportState;
  readonly issuedAt: string;
  readonly validUntil: string;
  readonly withdrawnAt: string | null;
  readonly content: PassportContent | null;
}

/** Anybody may ask with the code of the paper: the person gave it to them. A wrong code and one that never was look the same. */
export async function verifyPassport(services: DecisionServices, code: string): Promise<VerifiedPassport> {
  const passport = await services.store.committed.passportOf(passportDigestOf(code));
  if (!passport) throw new PassportUnknown();
  const state = stateOfPassport(passport, await latestRevisionOf(services, passport), instantOf(services.clock.now()));
  const { issuedAt, validUntil, withdrawnAt } = passport;
  return { state, issuedAt, validUntil, withdrawnAt, content: state === 'withdrawn' ? null : passport.content };
}

async function latestRevisionOf({ store }: DecisionServices, { organisationId, sittingId }: Passport): Promise<number> {
  const latest = await store.committed.assessments.latestResultsOf(organisationId, [sittingId]);
  return latest.get(sittingId)?.revision ?? 0;
}

async function listed(services: DecisionServices, passports: readonly Passport[]): Promise<OwnPassport[]> {
  const now = instantOf(services.clock.now());
  return Promise.all(
    passports.map(async (passport) => {
      const { id, sittingId, issuedAt, validUntil, withdrawnAt } = passport;
      const state = stateOfPassport(passport, await latestRevisionOf(services, passport), now);
      return { id, sittingId, issuedAt, validUntil, withdrawnAt, state };
    }),
  );
}
