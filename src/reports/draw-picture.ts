import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';
import type { Locale } from '../kernel/localised.js';
import { chartsOfOrganisation, chartsOfTeam, ChartUnknown, type Chart } from '../maturity/index.js';
import type { Actor } from '../organisations/index.js';
import { mayAskReports } from './access.js';
import { gather, type Gathered } from './gather.js';
import { fitted, INK, QUIET, text as lettering, WIDTH } from './papers/drawing.js';
import { drawOrganisation } from './papers/organisation-drawings.js';
import { drawTeam } from './papers/team-drawings.js';
import { tongueOf } from './papers/tongue.js';
import type { ReportSubject } from './report.js';
import type { ReportServices } from './services.js';

const require = createRequire(import.meta.url);

/** Dots for a point of the drawing: sharp on a slide. */
const SHARPNESS = 3;
const EDGE = 24;
const TITLE = 40;
const SOURCE = 26;
const SIGNS_OF_A_LINE = 84;

/** One chart as a picture, with what it found above it and where it comes from below. */
export async function drawPicture(
  services: ReportServices,
  actor: Actor,
  { subject, chart: id, locale }: { readonly subject: ReportSubject; readonly chart: string; readonly locale: Locale },
): Promise<Buffer> {
  mayAskReports(actor);
  const gathered = await gather(services, actor, subject);
  const tongue = tongueOf(locale);
  const drawn = drawingsOf(gathered, tongue).get(id);
  const chart = chartsOf(gathered).find((one) => one.id === id);
  if (!drawn || !chart) throw new ChartUnknown();
  const { period } = gathered.kind === 'team' ? gathered.team : gathered.whole;
  const name = gathered.kind === 'team' ? tongue.text(gathered.team.shown.name) : '';
  const [width, height] = [WIDTH + 2 * EDGE, drawn.height + TITLE + SOURCE + 2 * EDGE];
  const inside = drawn.svg.replace(
    '<svg ',
    `<svg x="${EDGE}" y="${EDGE + TITLE}" width="${WIDTH}" height="${drawn.height}" `,
  );
  const source = ['Agilomètre', name, tongue.text(period.label)].filter((part) => part !== '').join(' · ');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * SHARPNESS}" height="${height * SHARPNESS}">
    <rect width="${width}" height="${height}" fill="#ffffff"/>
    ${lettering(EDGE, EDGE + 10, fitted(tongue.text(chart.finding), SIGNS_OF_A_LINE), { size: 12, isStrong: true, colour: INK })}
    ${inside}
    ${lettering(EDGE, height - EDGE, source, { size: 8, colour: QUIET })}
  </svg>`;
  return toPng(svg, width * SHARPNESS, height * SHARPNESS);
}

const drawingsOf = (gathered: Gathered, tongue: ReturnType<typeof tongueOf>) =>
  gathered.kind === 'team' ? drawTeam(gathered.team, gathered.next, tongue) : drawOrganisation(gathered, tongue);

const chartsOf = (gathered: Gathered): readonly Chart<unknown>[] =>
  gathered.kind === 'organisation'
    ? [...chartsOfOrganisation(gathered.whole), ...gathered.funnels]
    : [...chartsOfTeam(gathered.team), ...(gathered.next.barometer ? [gathered.next.barometer] : [])];

let areFontsThere = false;

async function toPng(svg: string, width: number, height: number): Promise<Buffer> {
  if (!areFontsThere) {
    for (const face of ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf'])
      GlobalFonts.registerFromPath(require.resolve(`@expo-google-fonts/inter/${face}`), 'Inter');
    areFontsThere = true;
  }
  const canvas = createCanvas(Math.round(width), Math.round(height));
  const image = await loadImage(Buffer.from(svg));
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  return canvas.encode('png');
}
