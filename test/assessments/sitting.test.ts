import { describe, expect, it } from '@jest/globals';
import { assertOpen, type Campaign } from '../../src/assessments/campaign.js';
import { writtenOut, NOTICE_FACTS, noticeVersionOf, type NoticeFacts } from '../../src/assessments/notice.js';
import { countingAnswers, deadlineOf, isOverdue } from '../../src/assessments/sitting.js';
import { aSitting, anAdministration, answered } from '../builders/sittings.js';

describe('a sitting', () => {
  it.each([
    ['2026-11-23T08:44:59.000Z', false],
    ['2026-11-23T08:45:00.000Z', false],
    ['2026-11-23T08:45:05.000Z', false],
    ['2026-11-23T08:45:05.001Z', true],
    ['2026-11-24T00:00:00.000Z', true],
  ])('with a deadline at 08:45 is overdue at %s: %p', (now, isLate) => {
    expect(isOverdue(aSitting(), now)).toBe(isLate);
  });

  it('is never overdue without a deadline, nor once it is finished', () => {
    const late = '2030-01-01T00:00:00.000Z';
    expect(isOverdue(aSitting({ deadline: null }), late)).toBe(false);
    expect(isOverdue(aSitting({ state: 'finished' }), late)).toBe(false);
  });

  const start = '2026-11-23T08:00:00.000Z';
  it.each([
    [45, 1, null, '2026-11-23T08:45:00.000Z'],
    [45, 2, null, '2026-11-23T09:30:00.000Z'],
    [45, 1.5, null, '2026-11-23T09:07:30.000Z'],
    [45, 1, '2026-11-23T08:20:00.000Z', '2026-11-23T08:20:00.000Z'],
    [45, 1, '2026-12-23T08:20:00.000Z', '2026-11-23T08:45:00.000Z'],
    [null, 2, '2026-12-23T08:20:00.000Z', '2026-12-23T08:20:00.000Z'],
    [null, 1, null, null],
  ])('of %p minutes, factor %p, campaign closing %p ends at %p', (minutes, factor, closesAt, deadline) => {
    expect(deadlineOf(start, minutes, factor, closesAt)).toBe(deadline);
  });

  it('counts what was answered, skips included, and not what was withdrawn or not reached', () => {
    const administrations = [
      answered('one', 1),
      answered('skipped', 0),
      answered('withdrawn', 1, { withdrawnAt: start }),
      anAdministration({ itemId: 'not reached' }),
    ];
    expect(countingAnswers(administrations).map(({ itemId }) => itemId)).toEqual(['one', 'skipped']);
  });
});

describe('a campaign', () => {
  const campaign = { opensAt: '2026-11-23T08:00:00.000Z', closesAt: '2026-11-24T08:00:00.000Z' } as Campaign;

  it.each([
    ['2026-11-23T07:59:59.999Z', 'CAMPAIGN_NOT_OPEN'],
    ['2026-11-23T08:00:00.000Z', null],
    ['2026-11-24T07:59:59.999Z', null],
    ['2026-11-24T08:00:00.000Z', 'CAMPAIGN_CLOSED'],
  ])('at %s: %p', (now, code) => {
    if (code) expect(() => assertOpen(campaign, now)).toThrow(code);
    else expect(() => assertOpen(campaign, now)).not.toThrow();
  });
});

describe('a notice', () => {
  const facts = Object.fromEntries(
    NOTICE_FACTS.map((name) => [name, { fr: `<${name} fr>`, en: `<${name} en>` }]),
  ) as unknown as NoticeFacts;

  const section = (fr: string, en: string) => ({ id: 'one', heading: { fr, en }, text: { fr, en } });

  it('says each fact in its own language, as often as it is named, in headings too', () => {
    const notice = { id: 'hiring', version: 3, sections: [section('{organisation}, {organisation}', '{answerBy}')] };
    const [written] = writtenOut(notice, facts);
    expect(written?.text).toEqual({ fr: '<organisation fr>, <organisation fr>', en: '<answerBy en>' });
    expect(written?.heading).toEqual(written?.text);
    expect(noticeVersionOf(notice)).toBe('hiring-3');
  });

  it('leaves alone what is no fact, and never fills twice', () => {
    const tricky = { ...facts, organisation: { fr: '{campaign}', en: '$&' } } as NoticeFacts;
    const notice = { id: 'hiring', version: 1, sections: [section('{organisation} {rien}', '{organisation} {toString}')] };
    expect(writtenOut(notice, tricky)[0]?.text).toEqual({ fr: '{campaign} {rien}', en: '$& {toString}' });
  });
});
