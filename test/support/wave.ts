import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { EVERY_FORM } from './survey-instrument.js';
export interface Survey { url: string; code(): string; sent: any[]; named: string; early: string; closed: string; stop(): Promise<void>; }
export async function aSurvey(): Promise<Survey> {
  let n = 0; const used = new Map<string, string>(); const sent: any[] = [];
  const link = { organisation: 'Maison Essai', locale: 'fr', title: { fr: 'Nos outils, hiver', en: 'Our tools, winter' }, opensAt: '2026-01-01T00:00:00.000Z', closesAt: '2099-12-18T12:00:00.000Z', isAnonymous: true, threshold: 5, commentThreshold: 10, readers: { hr: true, managers: true }, countedIn: { unit: 'Cuisine', bands: [{ attribute: { fr: 'Site', en: 'Site' }, band: { fr: 'Lyon', en: 'Lyon' } }] }, contact: { name: 'Camille Essai', email: 'camille@essai.example' }, isPreview: false, instrument: EVERY_FORM };
  const say = (r: ServerResponse, status: number, body: unknown) => { r.writeHead(status, { 'content-type': 'application/json' }); r.end(JSON.stringify(body)); };
  const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
  const handle = async (q: IncomingMessage, r: ServerResponse) => {
    const path = new URL(q.url ?? '', 'http://x').pathname; const code = (q.headers.authorization ?? '').slice(7).replaceAll('-', '').replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3');
    if (path === '/api/v1/wave-link') {
      if (code === 'EARL-YEAR-LYEA') return say(r, 409, { code: 'WAVE_NOT_OPEN', detail: 'Elle ouvre le 3 décembre.' });
      if (code === 'CLOS-EDCL-OSED') return say(r, 409, { code: 'WAVE_CLOSED', detail: '' });
      if (used.has(code) || !code.startsWith('AAAA')) return say(r, 404, { code: 'WAVE_LINK_UNKNOWN', detail: '' });
      return say(r, 200, { ...link, isAnonymous: code !== 'AAAA-NAME-NAME' });
    }
    if (path === '/api/v1/wave-link/answers') {
      let t = ''; for await (const c of q) t += String(c);
      const body = JSON.parse(t);
      if (used.has(code) && used.get(code) !== body.submissionId) return say(r, 404, { code: 'WAVE_LINK_UNKNOWN', detail: '' });
      if (!used.has(code)) sent.push({ code, ...body, cookie: q.headers.cookie });
      used.set(code, body.submissionId); return say(r, 201, {});
    }
    const file = path.startsWith('/w/') || path === '/k' ? '/wave.html' : path === '/' ? '/index.html' : path;
    try { const bytes = await readFile('dist/web' + file); r.writeHead(200, { 'content-type': types[file.split('.').pop() ?? ''] ?? 'text/plain' }); r.end(bytes); } catch { r.writeHead(404); r.end(); }
  };
  const server = createServer((q, r) => void handle(q, r)); server.listen(0, '127.0.0.1'); await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, code: () => `AAAA-BBBB-${String(++n + 2222)}`, sent, named: 'AAAA-NAME-NAME', early: 'EARL-YEAR-LYEA', closed: 'CLOS-EDCL-OSED', stop: async () => { server.closeAllConnections(); server.close(); } };
}
