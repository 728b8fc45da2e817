import { In, type EntityManager } from 'typeorm';
import type { Database } from '../../database/database.js';
import type { Instant } from '../../kernel/clock.js';
import { isLocale } from '../../kernel/localised.js';
import { SqlJobTables } from '../../queue/index.js';
import type { Mail } from '../mail.js';
import type { Mailbox, MailFilter, MailReader, MailTables, PostedMail } from '../mailbox.js';
import { MailRow } from './mail.rows.js';

export const SEND_MAIL = 'send-mail';

const toMail = (row: MailRow): Mail => ({
  organisationId: row.organisation_id,
  id: row.id,
  kind: row.kind,
  to: row.to_address,
  locale: isLocale(row.locale) ? row.locale : 'fr',
  facts: JSON.parse(row.facts) as Mail['facts'],
  subjectId: row.subject_id,
  state: row.state as Mail['state'],
  lastError: row.last_error,
  createdAt: row.created_at,
  sentAt: row.sent_at,
});

const whereOf = ({ organisationId, kind, subjectIds, states }: MailFilter) => ({
  ...(organisationId === undefined ? {} : { organisation_id: organisationId }),
  ...(kind === undefined ? {} : { kind }),
  ...(subjectIds === undefined ? {} : { subject_id: In([...subjectIds]) }),
  ...(states === undefined ? {} : { state: In([...states]) }),
});

export class SqlMailReader implements MailReader {
  constructor(protected readonly manager: EntityManager) {}

  async mail(organisationId: string, id: string): Promise<Mail | null> {
    const row = await this.manager.findOneBy(MailRow, { organisation_id: organisationId, id });
    return row && toMail(row);
  }

  async mails(
    filter: MailFilter,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<Mail[]> {
    const order = { created_at: 'DESC', id: 'DESC' } as const;
    return (await this.manager.find(MailRow, { where: whereOf(filter), order, skip: offset, take: limit })).map(toMail);
  }

  async counts(filter: MailFilter): Promise<Record<Mail['state'], number>> {
    const rows = await this.manager
      .createQueryBuilder(MailRow, 'mail')
      .select('mail.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .where(whereOf(filter))
      .groupBy('mail.state')
      .getRawMany<{ state: Mail['state']; count: string | number }>();
    const counts = { waiting: 0, 'handing-over': 0, sent: 0, uncertain: 0, refused: 0, dropped: 0 };
    for (const { state, count } of rows) counts[state] = Number(count);
    return counts;
  }
}

export class SqlMailTables extends SqlMailReader implements MailTables {
  async post(mail: PostedMail): Promise<void> {
    await this.manager.insert(MailRow, {
      organisation_id: mail.organisationId,
      id: mail.id,
      kind: mail.kind,
      to_address: mail.to,
      locale: mail.locale,
      facts: JSON.stringify(mail.facts),
      subject_id: mail.subjectId,
      state: 'waiting',
      created_at: mail.createdAt,
    });
    await this.enqueue(mail, mail.createdAt);
  }

  async sendAgain(
    { organisationId, id }: Pick<Mail, 'organisationId' | 'id'>,
    { jobId, at }: { readonly jobId: string; readonly at: Instant },
  ): Promise<boolean> {
    const stuck = { organisation_id: organisationId, id, state: In(['uncertain', 'refused']) };
    const { affected } = await this.manager.update(MailRow, stuck, { state: 'waiting', last_error: null });
    if (affected !== 1) return false;
    await this.enqueue({ organisationId, id, jobId }, at);
    return true;
  }

  async forget({ organisationId, subjectId }: { readonly organisationId: string; readonly subjectId: string }) {
    await this.manager.delete(MailRow, { organisation_id: organisationId, subject_id: subjectId });
  }

  private enqueue(
    mail: Pick<PostedMail, 'organisationId' | 'id' | 'jobId' | 'urgency'>,
    createdAt: Instant,
  ): Promise<void> {
    const { organisationId, id, jobId, urgency = 'in-turn' } = mail;
    const payload = { organisationId, mailId: id };
    return new SqlJobTables(this.manager).enqueue({
      id: jobId,
      organisationId,
      kind: SEND_MAIL,
      payload,
      runAt: createdAt,
      createdAt,
      urgency,
    });
  }
}

export class SqlMailbox implements Mailbox {
  readonly committed: SqlMailReader;

  constructor(private readonly database: Database) {
    this.committed = new SqlMailReader(database.read);
  }

  post(mail: PostedMail): Promise<void> {
    return this.database.write((manager) => new SqlMailTables(manager).post(mail));
  }

  move(
    { organisationId, id }: Pick<Mail, 'organisationId' | 'id'>,
    from: Mail['state'],
    to: Partial<Mail> & Pick<Mail, 'state'>,
  ): Promise<boolean> {
    const changed = {
      state: to.state,
      ...(to.lastError === undefined ? {} : { last_error: to.lastError }),
      ...(to.sentAt === undefined ? {} : { sent_at: to.sentAt }),
    };
    const where = { organisation_id: organisationId, id, state: from };
    return this.database.write(async (manager) => (await manager.update(MailRow, where, changed)).affected === 1);
  }
}
