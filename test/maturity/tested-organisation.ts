import { composeServices, type Services } from '../../src/app.module.js';
import { contentKinds } from '../../src/app.module.js';
import { inviteCandidate, launchCampaign, NO_TERMS, type Campaign } from '../../src/assessments/index.js';
import { publishContent } from '../../src/content/index.js';
import { openDatabase } from '../../src/database/database.js';
import { actorOf, type Actor, type GrantedRole, type Job, type Unit } from '../../src/organisations/index.js';
import { grantRoles, type Person } from '../../src/people/index.js';
import { allRows } from '../../src/rows.js';
import { giveConsent } from '../../src/self/give-consent.js';
import { startSelfAssessment } from '../../src/self/start-self-assessment.js';
import { playSitting } from '../../src/setup/play-sitting.js';
import { StoryClock } from '../../src/setup/index.js';
import { SHIPPED_CONTENT } from '../support/content-folder.js';
import type { EmptyDatabase } from '../support/databases.js';

const DAY_MS = 86_400_000;

/** An organisation whose people take real tests, in days of a story. */
export class TestedOrganisation {
  private people = 0;

  private constructor(
    readonly services: Services,
    readonly clock: StoryClock,
    readonly organisationId: string,
    private readonly campaign: Campaign,
  ) {}

  static async on({ url }: EmptyDatabase, startsAt: string): Promise<TestedOrganisation> {
    const database = await openDatabase(url, allRows);
    await database.schema.runMigrations();
    const clock = new StoryClock(new Date(startsAt));
    const services = composeServices(database, clock);
    await publishContent(SHIPPED_CONTENT, contentKinds, services.content);
    const { assessments } = services;
    const organisationId = assessments.ids.next();
    const contact = { name: 'Camille Essai', email: 'camille@essai.example' };
    const createdAt = clock.now().toISOString();
    await assessments.organisations.add({ id: organisationId, name: 'Essai', defaultLocale: 'fr', contact, createdAt });
    const campaign = await launchCampaign(assessments, {
      organisationId,
      purpose: 'promotion',
      title: { fr: 'Promotion', en: 'Promotion' },
      job: null,
      jobId: null,
      terms: NO_TERMS,
      blueprintId: 'promotion',
      opensAt: createdAt,
      closesAt: null,
      answerBy: null,
      contact,
    });
    return new TestedOrganisation(services, clock, organisationId, campaign);
  }

  async unit(name: string, parent: Unit | null = null): Promise<Unit> {
    const { store, ids } = this.services.people;
    const id = ids.next();
    const { organisationId } = this;
    const createdAt = this.clock.now().toISOString();
    const unit = { organisationId, id, parentId: parent?.id ?? null, code: id, name, closedAt: null, createdAt };
    await store.write((tables) => tables.structure.addUnit(unit));
    return unit;
  }

  async job(code: string, domains: Readonly<Record<string, number>>): Promise<Job> {
    const { store, ids } = this.services.people;
    const job: Job = {
      organisationId: this.organisationId,
      id: ids.next(),
      code,
      title: { fr: code, en: code },
      target: { modelId: 'digital-agility', domains },
      version: 1,
      archivedAt: null,
      createdAt: this.clock.now().toISOString(),
    };
    await store.write((tables) => tables.structure.addJob(job));
    return job;
  }

  async person(unit: Unit | null, job: Job | null = null): Promise<Person> {
    const { store, ids } = this.services.people;
    this.people += 1;
    const person: Person = {
      organisationId: this.organisationId,
      id: ids.next(),
      kind: 'employee',
      staffNumber: `E${this.people}`,
      givenName: 'Dominique',
      familyName: `Essai-${this.people}`,
      email: `essai-${this.people}@essai.example`,
      locale: 'fr',
      site: null,
      unitId: unit?.id ?? null,
      jobId: job?.id ?? null,
      managerId: null,
      state: 'active',
      leftOn: null,
      createdAt: this.clock.now().toISOString(),
    };
    await store.write((tables) => tables.addPerson(person));
    return person;
  }

  /** A promotion test, from beginning to end. */
  async test(person: Person, ability = 0, abilityByDomain: Readonly<Record<string, number>> = {}): Promise<string> {
    const { assessments } = this.services;
    const wish = { name: null, locale: 'fr', expiresAt: null, personId: person.id, unitId: person.unitId } as const;
    const { code } = await inviteCandidate(assessments, this.campaign, wish);
    return this.play(code, person, ability, abilityByDomain);
  }

  /** A self-assessment that its owner shares with the figures of units. */
  async selfTest(person: Person, ability = 0): Promise<string> {
    const { self } = this.services;
    const owner = actorOf(person, []);
    await giveConsent(self, owner, { purpose: 'team-figures', given: true });
    const { code } = await startSelfAssessment(self, owner);
    return this.play(code, person, ability, {});
  }

  private play(
    code: string,
    { staffNumber }: Person,
    ability: number,
    abilityByDomain: Readonly<Record<string, number>>,
  ) {
    const person = { seed: `${staffNumber ?? ''} ${this.clock.now().toISOString()}`, ability, abilityByDomain };
    return playSitting(this.services.assessments, this.clock, { code, locale: 'fr', person });
  }

  passDays(days: number): void {
    this.clock.pass(days * DAY_MS);
  }

  async grant(person: Person, granted: GrantedRole): Promise<Actor> {
    const { store, ids } = this.services.people;
    const at = this.clock.now().toISOString();
    await store.write((tables) => tables.grant(person, { ...granted, id: ids.next(), at }));
    return actorOf(person, [granted]);
  }

  /** Takes every role from somebody. */
  async revoke(person: Person): Promise<void> {
    await grantRoles(this.services.people, actorOf(person, [{ role: 'administrator', unitId: null }]), person.id, []);
  }

  hr(): Actor {
    return actorOf({ organisationId: this.organisationId, id: this.services.people.ids.next() }, [
      { role: 'hr', unitId: null },
    ]);
  }

  manager(unit: Unit): Actor {
    return actorOf({ organisationId: this.organisationId, id: this.services.people.ids.next() }, [
      { role: 'manager', unitId: unit.id },
    ]);
  }
}
