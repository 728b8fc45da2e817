import { randomUUID } from 'node:crypto';
import { instrumentKind } from '../../src/barometers/index.js';
import { ballotCodeDigestOf, newTypedCode } from '../../src/waves/ballot.js';
import type { Wave } from '../../src/waves/index.js';
import { emptySqlite } from './databases.js';
import { anOrganisation } from './member.js';
import { startTestService, type TestService } from './service.js';
import { EVERY_FORM } from './survey-instrument.js';

const DAY_MS = 24 * 3_600_000;

const FRAME: Wave['frame'] = {
  units: [{ id: 'kitchen', parentId: null, name: 'Cuisine', invited: 12 }],
  attributes: [
    {
      id: 'site',
      name: { fr: 'Site', en: 'Site' },
      bands: [{ id: 'lyon', label: { fr: 'Lyon', en: 'Lyon' }, invited: 12 }],
    },
  ],
  invited: 12,
};

/** The real service, with waves of one respondent each: what they sent is found by their wave, since nothing else leads to it. */
export class Survey {
  private readonly waveByCode = new Map<string, Wave>();

  private constructor(
    private readonly service: TestService,
    private readonly organisationId: string,
    private readonly leave: () => Promise<void>,
  ) {}

  static async begin(): Promise<Survey> {
    const place = await emptySqlite();
    const service = await startTestService(place);
    return new Survey(service, await anOrganisation(service), () => place.remove());
  }

  get url(): string {
    return this.service.url;
  }

  /** The code of somebody who has not answered, as it is printed without its hyphens. */
  async newCode(wish: Partial<Wave> = {}): Promise<string> {
    const { store, ids } = this.service.services.waves;
    const wave = this.wave(wish);
    const code = newTypedCode(ids.secretCode());
    const { organisationId, id: waveId } = wave;
    const place = { unitId: 'kitchen', bands: { site: 'lyon' } };
    const ballot = { organisationId, waveId, id: randomUUID(), personId: null, ...place, letters: 1 };
    await store.write(async (tables) => {
      await tables.addWave(wave);
      await tables.addBallots([ballot]);
      await tables.addBallotCodes([{ ballot, digest: ballotCodeDigestOf(code) }]);
    });
    this.waveByCode.set(code, wave);
    return code;
  }

  /** All that was kept of the wave that the code was of. */
  async answersOf(code: string): Promise<object[]> {
    const wave = this.waveByCode.get(code);
    const kept = wave ? await this.service.services.waves.store.committed.submissionsAfter(wave, null, 10) : [];
    return kept.map(({ answers }) => answers);
  }

  async end(): Promise<void> {
    await this.service.stop();
    await this.leave();
  }

  private wave(wish: Partial<Wave>): Wave {
    const inDays = (days: number) => new Date(this.service.clock.now().getTime() + days * DAY_MS).toISOString();
    return {
      organisationId: this.organisationId,
      id: this.service.services.waves.ids.next(),
      title: { fr: 'Nos outils, hiver', en: 'Our tools, winter' },
      instrument: instrumentKind.schema.parse(EVERY_FORM),
      population: { kind: 'staff', unitIds: null, sites: null },
      isAnonymous: true,
      threshold: 5,
      withoutMail: 'sheets',
      remindDaysBefore: [],
      isShownToManagers: true,
      state: 'open',
      frame: FRAME,
      opensAt: inDays(-1),
      closesAt: inDays(10),
      openedAt: inDays(-1),
      closedAt: null,
      lettersAskedAt: [],
      scheduleId: null,
      createdAt: inDays(-2),
      ...wish,
    };
  }
}
