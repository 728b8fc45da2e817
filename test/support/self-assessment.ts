import { Candidate } from './candidate.js';
import type { Member } from './member.js';
import type { TestService } from './service.js';

/** A self-assessment that its owner has started, at its first question. */
export async function aSelfAssessment(service: TestService, owner: Member): Promise<Candidate> {
  const { body } = await owner.send('POST', '/my/self-assessments', {});
  const test = new Candidate(service.url, body.code, body.invitationId);
  await test.acknowledge();
  await test.start();
  return test;
}

/** The same, finished. */
export async function aFinishedSelfAssessment(service: TestService, owner: Member): Promise<Candidate> {
  const test = await aSelfAssessment(service, owner);
  await test.goOn();
  return test;
}
