import { lastMinuteIn } from '../kernel/moment-in-words.js';
import { instantOf } from '../kernel/clock.js';
import type { Mail, MailWriter, WrittenMail } from '../mail/index.js';
import { ballotCodeDigestOf } from './ballot.js';
import { waveLetter } from './letters.js';
import { WAVE_LETTER } from './send-letters.js';
import type { WaveServices } from './services.js';
import { isAnswerable } from './wave.js';

/** The words of invitations and reminders, made when they are about to leave, with a code made for each alone. */
export const waveLetterWriters = (services: WaveServices, publicUrl: string): readonly MailWriter[] => [
  { kind: WAVE_LETTER, write: (mail) => write(services, publicUrl, mail) },
];

async function write(
  { store, organisations, clock, ids }: WaveServices,
  publicUrl: string,
  { organisationId, subjectId, facts, locale, to }: Mail,
): Promise<WrittenMail | null> {
  const wave = await store.committed.wave(organisationId, subjectId ?? '');
  if (!wave || !isAnswerable(wave, instantOf(clock.now()))) return null;
  const ballot = await store.committed.ballot(wave, String(facts['ballotId']));
  const person = ballot?.personId ? await store.committed.people.person(organisationId, ballot.personId) : null;
  // Answered meanwhile, left, or moved to another address: the link of one person must not go to whoever has the old one.
  if (!ballot || person?.state !== 'active' || person.email !== to) return null;
  const organisation = await organisations.find(organisationId);
  if (!organisation) return null;
  const code = ids.secretCode();
  const isKept = await store.write(async (tables) => {
    const waiting = await tables.ballot(wave, ballot.id);
    if (waiting) await tables.addBallotCodes([{ ballot: waiting, digest: ballotCodeDigestOf(code) }]);
    return waiting !== null;
  });
  if (!isKept) return null;
  return waveLetter(locale, {
    isReminder: Number(facts['letters']) > 1,
    isAnonymous: wave.isAnonymous,
    organisation: organisation.name,
    title: wave.title[locale],
    minutes: wave.instrument.minutes,
    threshold: wave.threshold,
    until: lastMinuteIn(locale, wave.closesAt),
    contact: organisation.contact,
    url: `${publicUrl}/w/${code}`,
  });
}
