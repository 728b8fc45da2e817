import { createQuery } from '@tanstack/svelte-query';
import { ask } from '../api/ask.js';

export type MailState = 'waiting' | 'handing-over' | 'sent' | 'uncertain' | 'refused' | 'dropped';
export type DeliveryState = 'no-address' | 'not-written' | MailState;

export interface Failure {
  readonly invitationId: string;
  readonly name: string;
  readonly state: 'refused' | 'uncertain';
  readonly to: string | null;
  readonly at: string | null;
  readonly because: string | null;
}

export interface DeliveryOverview {
  readonly counts: Readonly<Record<DeliveryState, number>>;
  readonly posted: number;
  readonly total: number;
  readonly job: { readonly state: 'waiting' | 'running' | 'dead'; readonly lastError: string | null } | null;
  readonly failures: readonly Failure[];
}

export type Because =
  'finished' | 'gone' | 'no-address' | 'not-allowed' | 'waiting' | 'refused' | 'not-invited' | 'too-soon';

export interface ReminderForecast {
  readonly isPossible: boolean;
  readonly willGet: number;
  readonly leftOut: readonly {
    readonly because: Because;
    readonly count: number;
    readonly possibleFrom: string | null;
    readonly people: readonly { readonly invitationId: string; readonly name: string }[];
  }[];
  readonly plan: { readonly daysBefore: number; readonly carriedOutFor: string | null } | null;
}

export interface SheetsOffer {
  readonly withoutMail: number;
  readonly notFinished: number;
  readonly printedBefore: number;
  readonly sheetsAFile: number;
  readonly units: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

export interface OpenLinkOverview {
  readonly link: {
    readonly code: string;
    readonly url: string;
    readonly openedAt: string;
    readonly closedAt: string | null;
  } | null;
  readonly joined: number;
  readonly isPossible: boolean;
}

export const pathOf = (campaignId: string): string => `/api/v1/campaigns/${campaignId}`;

/** While messages leave, the counts change. */
const LOOK_AGAIN_MS = 3_000;

export const isUnderWay = ({ counts, job }: DeliveryOverview): boolean =>
  (job !== null && job.state !== 'dead') || counts.waiting + counts['handing-over'] > 0;

export const deliveryQuery = (campaignId: () => string) =>
  createQuery(() => ({
    queryKey: ['delivery', campaignId()],
    queryFn: async () => (await ask<DeliveryOverview>({ path: `${pathOf(campaignId())}/delivery` })).body,
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_AGAIN_MS : false),
  }));

/** Asked when the dialog opens: it goes through everybody. */
export const forecastQuery = (campaignId: () => string) =>
  createQuery(() => ({
    queryKey: ['reminders', campaignId()],
    queryFn: async () => (await ask<ReminderForecast>({ path: `${pathOf(campaignId())}/reminders` })).body,
    staleTime: 0,
  }));

export const sheetsQuery = (campaignId: () => string) =>
  createQuery(() => ({
    queryKey: ['sheets', campaignId()],
    queryFn: async () => (await ask<SheetsOffer>({ path: `${pathOf(campaignId())}/sheets` })).body,
  }));

export const openLinkQuery = (campaignId: () => string) =>
  createQuery(() => ({
    queryKey: ['open-link', campaignId()],
    queryFn: async () => (await ask<OpenLinkOverview>({ path: `${pathOf(campaignId())}/open-link` })).body,
  }));
