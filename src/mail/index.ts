export type { Mail, MailWriter, WrittenMail } from './mail.js';
export type { Mailbox, MailReader, MailTables } from './mailbox.js';
export { sendMailHandler } from './send-mail.js';
export { smtpTransport } from './smtp-transport.js';
export { SEND_MAIL, SqlMailbox, SqlMailReader, SqlMailTables } from './storage/sql-mailbox.js';
export { HandOverUncertain, MailRefused, MailServerAway, type MailTransport, type OutgoingMail } from './transport.js';
export { serverFacts, type ServerFacts } from './server-facts.js';
export { mailServerOf, type MailServer, type TestOutcome } from './test-mail.js';
