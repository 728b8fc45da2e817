import { composeServices } from '../../app.module.js';
import type { Database } from '../../database/database.js';
import { serverFacts } from '../../mail/index.js';
import type { Config } from '../../platform/config.js';
import { finding, same, type Finding } from './finding.js';

/** Where mails go; whether the server takes them is for the test mail of the page Service. */
export function checkMailServer(config: Config): Finding {
  const what = { fr: 'Serveur de messagerie', en: 'Mail server' };
  const facts = serverFacts(config);
  return facts
    ? finding('ok', what, same(`${facts.host}:${facts.port}, ${facts.from}`))
    : finding('warn', what, {
        fr: 'aucun : les messages attendent que SMTP_URL en donne un',
        en: 'none: messages wait until SMTP_URL names one',
      });
}

/** What stopped, or waits for somebody's word. */
export async function checkQueue(database: Database): Promise<Finding[]> {
  if (await database.schema.showMigrations()) return [];
  const { queue, mailbox } = composeServices(database);
  const { dead, waiting, running } = await queue.committed.counts({});
  const { uncertain, refused } = await mailbox.committed.counts({});
  const stopped = finding(
    dead === 0 ? 'ok' : 'warn',
    { fr: 'Tâches', en: 'Jobs' },
    {
      fr: `${waiting} en attente, ${running} en cours, ${dead} arrêtées${dead === 0 ? '' : ' : voyez la page Service'}`,
      en: `${waiting} waiting, ${running} running, ${dead} stopped${dead === 0 ? '' : ': see the page Service'}`,
    },
  );
  const open = uncertain + refused;
  const mails = finding(
    open === 0 ? 'ok' : 'warn',
    { fr: 'Messages', en: 'Mails' },
    {
      fr: `${uncertain} incertains, ${refused} refusés${open === 0 ? '' : ' : voyez la page Service'}`,
      en: `${uncertain} uncertain, ${refused} refused${open === 0 ? '' : ': see the page Service'}`,
    },
  );
  return [stopped, mails];
}
