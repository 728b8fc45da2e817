import type { MailWriter } from '../mail/index.js';
import type { ReportServices } from './services.js';

export const REPORT_READY = 'reports.ready';

/** No figure is in the message: a mailbox is read by others too, and rights change. */
export const reportMailWriter = ({ store }: Pick<ReportServices, 'store'>, publicUrl: string): MailWriter => ({
  kind: REPORT_READY,
  write: async ({ organisationId, locale, facts }) => {
    const report = await store.committed.report(organisationId, String(facts['reportId']));
    if (!report || report.state === 'refused') return null;
    const isFrench = locale === 'fr';
    return {
      subject: isFrench ? 'Un nouveau rapport est prêt' : 'A new report is ready',
      paragraphs: [
        isFrench
          ? 'Une période de tests a été comptée. Le rapport auquel vous êtes abonné est prêt dans Agilomètre.'
          : 'A period of tests has been counted. The report you subscribed to is ready in Agilomètre.',
      ],
      action: { label: isFrench ? 'Ouvrir le rapport' : 'Open the report', url: `${publicUrl}/app/reports` },
      closing: [
        isFrench
          ? 'Il y reste trente jours. Vous pouvez vous désabonner à la même page.'
          : 'It stays there for thirty days. You can unsubscribe on the same page.',
      ],
    };
  },
});
