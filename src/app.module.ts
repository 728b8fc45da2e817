import { Module, type DynamicModule } from '@nestjs/common';
import { AssessmentsModule } from './assessments/assessments.module.js';
import {
  blueprintKind,
  Instruments,
  noticeKind,
  SqlAssessmentStore,
  type AssessmentServices,
} from './assessments/index.js';
import { modelKind, scaleKind } from './competencies/index.js';
import type { ContentKind, ContentStore } from './content/index.js';
import { SqlContentStore } from './content/storage/sql-content-store.js';
import type { Database } from './database/database.js';
import { HealthModule } from './health/health.module.js';
import { itemKind, practiceKind } from './item-bank/index.js';
import { systemClock, type Clock } from './kernel/clock.js';
import { randomIds, type Ids } from './kernel/ids.js';
import { SqlOrganisationDirectory } from './organisations/index.js';
import { SetupModule } from './setup/index.js';

/** Every kind of content, in the order in which faults are best read. */
export const contentKinds: readonly ContentKind[] = [
  modelKind,
  scaleKind,
  noticeKind,
  practiceKind,
  itemKind,
  blueprintKind,
] as readonly ContentKind[];

export interface Services {
  readonly database: Database;
  readonly content: ContentStore;
  readonly assessments: AssessmentServices;
}

/** The use cases' ground, made on a database. */
export function composeServices(database: Database, clock: Clock = systemClock, ids: Ids = randomIds): Services {
  const content = new SqlContentStore(database, clock);
  const assessments: AssessmentServices = {
    store: new SqlAssessmentStore(database),
    content,
    instruments: new Instruments(content),
    organisations: new SqlOrganisationDirectory(database),
    clock,
    ids,
  };
  return { database, content, assessments };
}

/** The only file that knows every context. */
@Module({})
export class AppModule {
  static with(services: Services, setupCode: string, publicUrl: string | null): DynamicModule {
    const { database, content, assessments } = services;
    return {
      module: AppModule,
      imports: [
        HealthModule.with({ database, content }),
        AssessmentsModule.with(assessments),
        SetupModule.with({ assessments, setupCode }, publicUrl),
      ],
    };
  }
}
