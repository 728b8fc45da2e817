import type { Response } from '../../src/item-bank/index.js';
import type { QuestionDto, SittingDto } from '../../src/assessments/http/sitting.dto.js';
import type { InvitationDto } from '../../src/assessments/http/invitation.dto.js';
import type { LinkClient } from './link-client.js';

/** Acknowledges the notice and starts the clock. */
export async function beginSitting(client: LinkClient): Promise<SittingDto> {
  const { notice } = await client.ask<InvitationDto>('GET', '/invitation');
  await client.ask('POST', '/invitation/acknowledgement', { noticeVersion: notice.version, locale: 'fr' });
  return client.ask<SittingDto>('POST', '/invitation/sitting', {});
}

/** A well-formed response, chosen by a number in [0, 1). */
export function someResponse(question: QuestionDto, uniform: number): Response {
  const ids = question.options.map(({ id }) => id);
  const turn = Math.floor(uniform * ids.length);
  const turned = [...ids.slice(turn), ...ids.slice(0, turn)];
  switch (question.kind) {
    case 'single-choice':
      return { kind: 'single-choice', choice: turned[0] ?? '' };
    case 'multiple-choice':
      return { kind: 'multiple-choice', choices: turned.slice(0, question.choose ?? 2) };
    case 'ordering':
      return { kind: 'ordering', order: turned };
    case 'matching': {
      const targets = question.targets?.map(({ id }) => id) ?? [];
      return { kind: 'matching', pairs: Object.fromEntries(turned.map((id, index) => [id, targets[index] ?? ''])) };
    }
  }
}
