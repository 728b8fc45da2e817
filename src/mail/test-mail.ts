import type { Locale } from '../kernel/localised.js';
import { layOut } from './layout.js';
import type { WrittenMail } from './mail.js';
import { serverFacts, type ServerFacts } from './server-facts.js';
import { smtpTransport, type SmtpSettings } from './smtp-transport.js';
import { HandOverUncertain, MailRefused, MailServerAway, type MailTransport } from './transport.js';

/** What became of a test mail, with the server's own words. */
export type TestOutcome =
  | { readonly kind: 'accepted' | 'refused' | 'postponed' | 'away' | 'no-answer'; readonly words: string }
  | { readonly kind: 'not-configured'; readonly words: null };

export interface TestMail {
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
  readonly organisationName: string;
}

/** The mail server as an administrator sees it: what it is, and whether it takes a message now. */
export interface MailServer {
  readonly facts: ServerFacts | null;
  tryWith(mail: TestMail): Promise<TestOutcome>;
}

/** Somebody waits in front of the page. */
const PATIENCE_MS = 10_000;

const WORDS: Readonly<Record<Locale, WrittenMail>> = {
  fr: {
    subject: 'Message d’essai d’Agilomètre',
    paragraphs: ['Bonjour,', 'Si vous lisez ceci, les messages d’Agilomètre partent et arrivent.'],
    reason: 'Vous recevez ce message parce que quelqu’un a demandé un essai depuis la page du service.',
  },
  en: {
    subject: 'Test message from Agilomètre',
    paragraphs: ['Hello,', 'If you read this, the messages of Agilomètre leave and arrive.'],
    reason: 'You receive this message because somebody asked for a test from the service page.',
  },
};

/** Speaks to the server at once, on a connection of its own, beside whatever waits. */
export const mailServerOf = (settings: SmtpSettings, patienceMs = PATIENCE_MS): MailServer => ({
  facts: serverFacts(settings),
  async tryWith({ id, to, locale, organisationName }) {
    const transport = smtpTransport({ ...settings, patienceMs });
    if (!transport.isConfigured) return { kind: 'not-configured', words: null };
    const mail = { id, to, ...layOut(WORDS[locale], { locale, organisationName }) };
    try {
      return { kind: 'accepted', words: await withinPatience(transport.send(mail), patienceMs) };
    } catch (error) {
      return { kind: kindOf(error), words: error instanceof Error ? error.message : String(error) };
    } finally {
      transport.close();
    }
  },
});

/** Each step has its limit; together they have one too. */
async function withinPatience(sending: ReturnType<MailTransport['send']>, patienceMs: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new HandOverUncertain(`${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    return await Promise.race([sending, end]);
  } finally {
    clearTimeout(timer);
  }
}

function kindOf(error: unknown): Exclude<TestOutcome['kind'], 'accepted' | 'not-configured'> {
  if (error instanceof HandOverUncertain) return 'no-answer';
  if (error instanceof MailRefused) return 'refused';
  return error instanceof MailServerAway ? 'away' : 'postponed';
}
