import { drawQuestions, type Instrument } from '../barometers/index.js';
import { instantOf } from '../kernel/clock.js';
import { sha256 } from '../kernel/digest.js';
import type { Localised } from '../kernel/localised.js';
import type { Organisation } from '../organisations/index.js';
import { ballotCodeDigestOf, type Ballot } from './ballot.js';
import type { Place } from './draw-frame.js';
import { WaveClosed, WaveLinkUnknown, WaveNotYetOpen } from './problems.js';
import type { WaveServices } from './services.js';
import type { WaveReader } from './store.js';
import { isAnswerable, type Wave } from './wave.js';

/** What a respondent is told before anything is asked, and what is asked. */
export interface OpenedWave {
  readonly organisation: Pick<Organisation, 'name' | 'defaultLocale' | 'contact'>;
  readonly wave: Wave;
  readonly countedIn: CountedIn;
  readonly instrument: Instrument;
  readonly isPreview: boolean;
  /** The same for all the letters to one person, and to nobody else; null where many have the same link. */
  readonly draftKey: string | null;
}

export interface CountedIn {
  readonly unit: string | null;
  readonly bands: readonly { readonly attribute: Localised; readonly band: Localised }[];
}

/** Whoever holds a code: their place in a wave that takes answers. */
export interface CodeHolder {
  readonly wave: Wave;
  readonly place: Place;
  /** Null: an open link, which many may use. */
  readonly ballot: Ballot | null;
}

/**
 * @param waveOf how the wave is read: whoever writes holds it meanwhile
 * @throws {WaveLinkUnknown} {WaveNotYetOpen} {WaveClosed}
 */
export async function holderOf(
  reader: Pick<WaveReader, 'ballotByCode' | 'openLink'>,
  code: string,
  now: string,
  waveOf: WaveReader['wave'],
): Promise<CodeHolder> {
  const ballot = await reader.ballotByCode(ballotCodeDigestOf(code));
  const link = ballot ? null : await reader.openLink(code);
  const found = ballot ?? link;
  const wave = found && (await waveOf(found.organisationId, found.waveId));
  if (!wave) throw new WaveLinkUnknown();
  if (wave.state === 'scheduled') throw new WaveNotYetOpen(wave.opensAt);
  if (!isAnswerable(wave, now)) throw new WaveClosed();
  const place = ballot ?? { unitId: null, bands: { audience: link?.audienceId ?? '' } };
  return { wave, place, ballot };
}

/**
 * Opens the link of a letter, of a sheet or of a leaflet. Nothing is written: nobody knows that it was opened.
 * @param draw what the questions are drawn by where many have the same link: the device keeps it, nobody else does
 */
export async function openWaveLink(services: WaveServices, code: string, draw?: string): Promise<OpenedWave> {
  const { store, clock } = services;
  const { wave, place, ballot } = await holderOf(store.committed, code, instantOf(clock.now()), (...key) =>
    store.committed.wave(...key),
  );
  const instrument = drawQuestions(wave.instrument, ballot?.id ?? draw ?? services.ids.secretCode());
  const draftKey = ballot && sha256(`draft of ${ballot.id}`);
  return { ...(await told(services, wave, place)), instrument, isPreview: false, draftKey };
}

export async function told({ organisations }: WaveServices, wave: Wave, place: Place) {
  const organisation = await organisations.find(wave.organisationId);
  if (!organisation) throw new WaveLinkUnknown();
  return { organisation, wave, countedIn: countedIn(wave, place) };
}

function countedIn({ frame }: Wave, { unitId, bands }: Place): CountedIn {
  return {
    unit: frame?.units.find(({ id }) => id === unitId)?.name ?? null,
    bands: (frame?.attributes ?? []).flatMap(({ id, name, bands: known }) => {
      const band = known.find((one) => one.id === bands[id]);
      return band ? [{ attribute: name, band: band.label }] : [];
    }),
  };
}
