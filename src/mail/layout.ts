import type { Locale, Localised } from '../kernel/localised.js';
import type { WrittenMail } from './mail.js';
import type { OutgoingMail } from './transport.js';

interface Occasion {
  readonly locale: Locale;
  readonly organisationName: string;
}

const REASON = (organisation: string): Localised => ({
  fr: `Vous recevez ce message parce que votre adresse est connue de ${organisation}, qui utilise Agilomètre pour mesurer l’agilité numérique.`,
  en: `You receive this message because ${organisation}, which uses Agilomètre to measure digital agility, knows your address.`,
});

const AUTOMATIC: Localised = {
  fr: 'Message envoyé automatiquement. Il ne contient ni image ni traceur.',
  en: 'Sent automatically. It holds neither picture nor tracker.',
};

const IN_CLEAR: Localised = {
  fr: 'Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :',
  en: 'If the button does not open, copy this address into your browser:',
};

/** Makes both parts of a message of its words: plain text, and HTML in our look, without a single thing to fetch. */
export function layOut(
  written: WrittenMail,
  { locale, organisationName }: Occasion,
): Pick<OutgoingMail, 'locale' | 'subject' | 'text' | 'html'> {
  if (written.action && !/^https?:\/\/[^\s"<>]+$/.test(written.action.url))
    throw new Error('a mail leads to no web address');
  const subject = onOneLine(written.subject);
  const reason = written.reason ?? REASON(organisationName)[locale];
  const smallPrint = [reason, AUTOMATIC[locale]];
  return {
    locale,
    subject,
    text: plainText(written, [organisationName, ...smallPrint]),
    html: page({ written, subject, locale, organisationName, smallPrint }),
  };
}

/** A line break in a subject would begin another header; no control character has business in it. */
const onOneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 250);

const plainText = ({ paragraphs, action, closing = [] }: WrittenMail, smallPrint: readonly string[]): string =>
  [
    ...paragraphs,
    ...(action ? [`${action.label}\n${action.url}`] : []),
    ...closing,
    // A signature's mark: mail programs show what follows as small print, and leave it out of replies.
    `-- \n${smallPrint.join('\n')}`,
  ].join('\n\n') + '\n';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const inLines = (text: string): string => escaped(text).replace(/\r?\n/g, '<br>');

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

/** The tokens of `web/src/look/tokens.css`: light in place, since many mail programs read nothing else; dark where it is asked for. */
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.paper{background:#16171a!important;color:#ececee!important}.quiet{color:#a8a9b0!important}
.line{border-color:#33343a!important}.link{color:#87ace9!important}.button{background:#87ace9!important;color:#16171a!important}}`;

interface PageParts extends Occasion {
  readonly written: WrittenMail;
  readonly subject: string;
  readonly smallPrint: readonly string[];
}

function page({ written, subject, locale, organisationName, smallPrint }: PageParts): string {
  const { paragraphs, action, closing = [] } = written;
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${inLines(text)}</p>`;
  const small = (text: string) => `<p style="margin:0 0 8px">${inLines(text)}</p>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${DARK}</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#ffffff;color:#17181c">
<div class="paper" lang="${locale}" style="${FONT};font-size:16px;line-height:1.5;background:#ffffff;color:#17181c;padding:32px 20px;word-wrap:break-word;overflow-wrap:anywhere">
<div style="max-width:35rem;margin:0 auto">
<p class="quiet" style="margin:0 0 24px;font-size:14px;color:#5a5a5f">${escaped(organisationName)}</p>
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25;font-weight:600">${escaped(subject)}</h1>
${paragraphs.map(paragraph).join('\n')}
${action ? button(action, locale) : ''}
${closing.map(paragraph).join('\n')}
<div class="quiet line" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #e4e3de;font-size:13px;color:#5a5a5f">
${smallPrint.map(small).join('\n')}
</div>
</div>
</div>
</body>
</html>
`;
}

const button = (
  { label, url }: NonNullable<WrittenMail['action']>,
  locale: Locale,
): string => `<p style="margin:24px 0 12px">
<a class="button" href="${escaped(url)}" style="display:inline-block;padding:12px 24px;border-radius:10px;background:#0719bf;color:#ffffff;font-weight:600;text-decoration:none">${escaped(label)}</a>
</p>
<p class="quiet" style="margin:0 0 24px;font-size:13px;color:#5a5a5f">${IN_CLEAR[locale]}<br>
<a class="link" href="${escaped(url)}" style="color:#0719bf;word-break:break-all">${escaped(url)}</a></p>`;
