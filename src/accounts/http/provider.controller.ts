import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiFoundResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Origin, type RequestOrigin } from '../../platform/browser.js';
import { ownPath } from '../../platform/own-path.js';
import { EdgeProblem } from '../../platform/problem-details.js';
import { cookieName, cookieOptions, giveSession } from '../../platform/session-cookie.js';
import type { BegunSignIn } from '../identity-provider.js';
import { ProviderRefused } from '../problems.js';
import type { AccountServices } from '../services.js';
import { signInByProvider, type SignInByProvider } from '../sign-in-by-provider.js';
import { ACCOUNT_SERVICES, SIGN_IN_SETTINGS, type SignInSettings } from './settings.js';

/** What was begun waits in the browser that began: no process has to remember it, and no other browser can finish it. */
const BEGUN_COOKIE = 'agilometre-sign-in';
const LONGEST_DETOUR_SECONDS = 600;
const CALLBACK = '/api/v1/session/oidc/callback';
const LIMITED = { rateLimit: { max: 60, timeWindow: '1 minute' } };

type Begun = BegunSignIn & { readonly next: string };

@ApiTags('accounts')
@Controller('api/v1/session/oidc')
export class ProviderController {
  constructor(
    @Inject(ACCOUNT_SERVICES) private readonly services: AccountServices,
    @Inject(SIGN_IN_SETTINGS) private readonly settings: SignInSettings,
  ) {}

  @Get()
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Go and sign in at the organisation’s identity provider' })
  @ApiQuery({ name: 'next', required: false, description: 'A path under /app' })
  @ApiFoundResponse({ description: 'To the provider' })
  async begin(@Query('next') next: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const way = this.theWay();
    await this.orBackToSignIn(request, reply, async () => {
      const { url, begun } = await way.provider.begin(this.callbackOf(request).href);
      const kept: Begun = { ...begun, next: ownPath(typeof next === 'string' ? next : undefined) };
      reply.setCookie(this.cookie(), Buffer.from(JSON.stringify(kept)).toString('base64url'), {
        ...cookieOptions(this.settings.publicUrl),
        maxAge: LONGEST_DETOUR_SECONDS,
      });
      return url;
    });
  }

  @Get('callback')
  @RouteConfig(LIMITED)
  @ApiOperation({ summary: 'Where the identity provider leads back to' })
  @ApiFoundResponse({ description: 'Into the application, or to the sign-in page with the reason' })
  async finish(
    @Origin() { browser }: RequestOrigin,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const way = this.theWay();
    const kept = begunFrom(request.cookies[this.cookie()]);
    reply.clearCookie(this.cookie(), cookieOptions(this.settings.publicUrl));
    await this.orBackToSignIn(request, reply, async () => {
      if (!kept) throw new ProviderRefused('interrupted');
      const callback = this.callbackOf(request);
      callback.search = new URL(request.url, callback).search;
      const token = await signInByProvider(this.services, way, { callback, begun: kept, browser });
      giveSession(reply, this.settings.publicUrl, token);
      return ownPath(kept.next);
    });
  }

  private theWay(): SignInByProvider {
    if (!this.settings.provider) throw new EdgeProblem('NOT_FOUND');
    return this.settings.provider;
  }

  private cookie(): string {
    return cookieName(BEGUN_COOKIE, this.settings.publicUrl);
  }

  private callbackOf({ protocol, host }: FastifyRequest): URL {
    return new URL(CALLBACK, this.settings.publicUrl ?? `${protocol}://${host}`);
  }

  /** A person is looking, not a program: what went wrong is told by the sign-in page. */
  private async orBackToSignIn(
    request: FastifyRequest,
    reply: FastifyReply,
    lead: () => Promise<string>,
  ): Promise<void> {
    const target = await lead().catch((error: unknown) => {
      if (!(error instanceof ProviderRefused)) throw error;
      request.log.warn({ because: error.because, err: error.cause }, 'sign-in by the provider refused');
      return `/sign-in?trouble=${error.because}`;
    });
    await reply.redirect(target, 302);
  }
}

/** Whatever the browser sends back; null when it is not what was given. */
function begunFrom(cookie: string | undefined): Begun | null {
  try {
    const kept = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()) as Partial<Begun>;
    const { state, nonce, verifier, next } = kept;
    const isWhole = [state, nonce, verifier, next].every((part) => typeof part === 'string' && part !== '');
    return isWhole ? (kept as Begun) : null;
  } catch {
    return null;
  }
}
