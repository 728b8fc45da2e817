import type { Wave } from '../../src/waves/index.js';
import { emptySqlite } from './databases.js';
import { anOrganisation } from './member.js';
import { anOpenWave } from './open-wave.js';
import { startTestService, type TestService } from './service.js';

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
    const { wave, codes } = await anOpenWave(this.service.services.waves, this.organisationId, 1, wish);
    const [code = ''] = codes;
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
}
