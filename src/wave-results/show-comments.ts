import type { Actor } from '../organisations/index.js';
import type { Instrument } from '../barometers/index.js';
import type { Localised } from '../kernel/localised.js';
import { folded } from '../kernel/folded.js';
import { mayMaskComments, mayReadComments, mayReadSomeResults, mayTagComments, seesMasked } from './access.js';
import { findCut, findWave } from './find-wave.js';
import { SMALLEST_LIST } from './list-comments.js';
import { labelCuts } from './label-cuts.js';
import { CommentUnknown, WaveNotCounted, WaveResultsUnknown } from './problems.js';
import type { WaveResultServices } from './services.js';
import type { MaskReason } from './mask.js';
import { withheld, type CommentPage, type CommentShown } from './shown.js';
import type { KeptComment, ResultTables } from './store.js';
import { instantOf } from '../kernel/clock.js';
import { nameInAudit } from '../organisations/index.js';

export interface CommentSearch {
  readonly waveId: string;
  readonly cutKey?: string | undefined;
  readonly question?: string | undefined;
  readonly search?: string | undefined;
  readonly tag?: string | undefined;
  readonly offset?: number | undefined;
}

const PAGE = 50;

const mayReadSomeComments = (actor: Actor): void => {
  if (!seesMasked(actor)) mayReadSomeResults(actor);
};

/**
 * What people wrote, one list at a time: without a date, in an order that says nothing. A search finds within the list, so that it never
 * tells more than the list does; and it finds many or nothing, so that it is no way to somebody.
 */
export async function showComments(
  { store }: Pick<WaveResultServices, 'store'>,
  actor: Actor,
  { waveId, cutKey, question, search = '', tag, offset = 0 }: CommentSearch,
): Promise<CommentPage> {
  mayReadSomeComments(actor);
  const reader = store.committed;
  const { wave, reach } = await findWave(reader, actor, waveId, (found) => mayReadComments(actor, found));
  const comments = await reader.comments(wave);
  const listed = new Set(comments.flatMap(({ cuts }) => cuts));
  const cuts = (await reader.cuts(wave)).filter(({ key, cut }) => listed.has(key) && reach.includes(cut));
  const chosen = cutKey === undefined ? cuts[0] : findCut(cuts, cutKey, reach);
  const within = comments.filter((one) => chosen !== undefined && one.cuts.includes(chosen.key));
  const threshold = Math.max(SMALLEST_LIST, wave.threshold);
  const asked = within
    .filter((one) => question === undefined || one.question === question)
    .filter((one) => tag === undefined || one.tags.includes(tag));
  const words = folded(search);
  const found = words === '' ? asked : thoseWith(words, asked, seesMasked(actor) ? 'steward' : threshold);
  return {
    wave: { id: wave.id, title: wave.title, closedAt: wave.closedAt },
    threshold,
    cuts: cuts.map(labelCuts(wave.frame)),
    cutKey: chosen?.key ?? null,
    questions: questionsIn(wave.instrument, new Set(within.map((one) => one.question))),
    tags: [...new Set(within.flatMap(({ tags }) => tags))].sort((left, right) => left.localeCompare(right)),
    withheld: words !== '' && found.length === 0 ? withheld('too-few') : null,
    total: found.length,
    comments: found.slice(offset, offset + PAGE).map((one) => shownTo(seesMasked(actor), one)),
  };
}

/**
 * Each question apart, since a person writes once to a question: fewer than the smallest list are none. The steward, who looks for what
 * names somebody, finds a single one.
 */
function thoseWith(
  words: string,
  comments: readonly KeptComment[],
  reader: 'steward' | number,
): readonly KeptComment[] {
  const isSteward = reader === 'steward';
  const found = comments.filter(
    ({ text, maskedBecause }) => (isSteward || maskedBecause === null) && folded(text).includes(words),
  );
  if (isSteward) return found;
  const times = new Map<string, number>();
  for (const { question } of found) times.set(question, (times.get(question) ?? 0) + 1);
  return found.filter(({ question }) => (times.get(question) ?? 0) >= reader);
}

export const shownTo = (mayRead: boolean, { id, question, text, tags, maskedBecause }: KeptComment): CommentShown => ({
  id,
  question,
  text: maskedBecause === null || mayRead ? text : '',
  tags,
  maskedBecause,
});

const questionsIn = (instrument: Instrument, asked: ReadonlySet<string>): { id: string; text: Localised }[] =>
  instrument.pages.flatMap(({ questions }) =>
    questions.filter(({ id }) => asked.has(id)).map(({ id, text }) => ({ id, text })),
  );

/** Hides words that name or wound somebody, or brings them back: the steward's. */
export function maskComment(
  services: WaveResultServices,
  actor: Actor,
  { because, ...which }: { readonly waveId: string; readonly commentId: string; readonly because: MaskReason | null },
): Promise<CommentShown> {
  mayMaskComments(actor);
  return changeComment(services, actor, which, {
    change: (comment) => ({ ...comment, maskedBecause: because }),
    audited:
      because === null
        ? { action: 'wave.comment-unmasked', facts: {} }
        : { action: 'wave.comment-masked', facts: { because } },
  });
}

/** Sorts comments by what they are about. */
export function tagComment(
  services: WaveResultServices,
  actor: Actor,
  { tags, ...which }: { readonly waveId: string; readonly commentId: string; readonly tags: readonly string[] },
): Promise<CommentShown> {
  mayTagComments(actor);
  const kept = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  return changeComment(services, actor, which, { change: (comment) => ({ ...comment, tags: kept }), audited: null });
}

interface Changing {
  readonly change: (comment: KeptComment) => KeptComment;
  readonly audited: { readonly action: string; readonly facts: Readonly<Record<string, string>> } | null;
}

function changeComment(
  { store, clock }: WaveResultServices,
  actor: Actor,
  { waveId, commentId }: { readonly waveId: string; readonly commentId: string },
  { change, audited }: Changing,
): Promise<CommentShown> {
  const { organisationId } = actor;
  return store.write(async (tables: ResultTables) => {
    const wave = await tables.waves.wave(organisationId, waveId);
    if (!wave) throw new WaveResultsUnknown();
    if (wave.state !== 'closed') throw new WaveNotCounted();
    const comment = await tables.comment(wave, commentId);
    if (!comment) throw new CommentUnknown();
    const changed = change(comment);
    await tables.keepComment(wave, changed);
    const at = instantOf(clock.now());
    const line = { organisationId, at, actor: nameInAudit(actor), subject: { kind: 'comment', id: commentId } };
    if (audited !== null) await tables.audit.append({ ...line, ...audited });
    return shownTo(seesMasked(actor), changed);
  });
}
