import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import {
  AppModule,
  choresOf,
  composeServices,
  contentKinds,
  identifyWith,
  jobHandlersOf,
  mailHandlersOf,
  type Services,
} from './app.module.js';
import { publishContent } from './content/index.js';
import { openDatabase } from './database/database.js';
import { systemClock, type Clock } from './kernel/clock.js';
import { randomIds, type Ids } from './kernel/ids.js';
import { smtpTransport, type MailTransport } from './mail/index.js';
import type { Config } from './platform/config.js';
import { createLogger, NestLogger } from './platform/logging.js';
import { refuseStrangeBodies } from './platform/body-shape.js';
import { identifyRequests } from './platform/current-actor.js';
import { describeApi } from './platform/open-api.js';
import { servePages } from './platform/pages.js';
import { EdgeProblem } from './platform/problem-details.js';
import { ProblemFilter, sendProblem } from './platform/problem-filter.js';
import { validationPipe } from './platform/validation.js';
import { ChoreCalendar, Worker } from './queue/index.js';
import { allRows } from './rows.js';

export interface RunningService {
  /** Where it listens. */
  readonly url: string;
  readonly services: Services;
  /** `METHOD /path` of everything it answers. */
  readonly routes: readonly string[];
  /** Answers what is under way, then leaves. */
  stop(): Promise<void>;
}

/** Larger than any request of ours. */
const LARGEST_BODY_BYTES = 16 * 1024;

/** For a request to arrive whole; without it a caller may hold a connection for ever by sending a byte at a time. */
const LONGEST_ARRIVAL_MS = 30_000;

/** One file beside a few fields; a route that takes less says so itself. */
const LARGEST_UPLOAD = {
  fileSize: 20 * 1024 * 1024,
  files: 1,
  fields: 5,
  parts: 6,
  fieldSize: 10_000,
  headerPairs: 50,
};

/** What is not decided inside, so that tests choose it. */
export interface Surroundings {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Migrates, loads the content, serves. Nothing listens before all of it is ready. */
export async function startService(
  config: Config,
  logger: Logger = createLogger(config.logLevel),
  { clock = systemClock, ids = randomIds }: Partial<Surroundings> = {},
): Promise<RunningService> {
  const database = await openDatabase(config.databaseUrl, allRows);
  try {
    await database.schema.runMigrations();
    const services = composeServices(database, clock, ids, config.supportersKeyFile);
    const transport = smtpTransport(config);
    const release = await publishContent(config.contentDir, contentKinds, services.content);
    const setupCode = config.setupCode ?? ids.secretCode();
    const { app, routes } = await createApplication(config, services, setupCode, logger);
    await app.listen(config.port, config.host);
    const url = (await app.getUrl()).replace('[::1]', 'localhost').replace(/\/\/0\.0\.0\.0/, '//localhost');
    logger.info({ url, database: database.kind, release: release.digest.slice(0, 12) }, 'serving');
    if (await services.assessments.organisations.isEmpty()) {
      const code = config.setupCode === null ? setupCode : 'as SETUP_CODE says';
      logger.warn({ setup: `${config.publicUrl ?? url}/setup`, setupCode: code }, 'empty database: set the service up');
    }
    const work = startWork(services, { transport, publicUrl: config.publicUrl ?? url }, logger);
    return {
      url,
      services,
      routes,
      stop: async () => {
        await app.close();
        await work.stop();
        transport.close();
        await database.close();
        logger.info('stopped');
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Messages wait for an answer of their server most of the time: as many leave side by side. */
const MAIL_LANES = 8;

/** What this process does besides answering: jobs, mails, and asking for chores. */
function startWork(
  services: Services,
  { transport, publicUrl }: { readonly transport: MailTransport; readonly publicUrl: string },
  log: Logger,
): { stop(): Promise<void> } {
  const { queue, clock } = services;
  const name = randomUUID();
  const common = { queue, clock, log };
  const workers = [
    new Worker({ ...common, name, handlers: jobHandlersOf(services) }),
    new Worker({
      ...common,
      name: `${name}-mail`,
      handlers: mailHandlersOf(services, transport, publicUrl),
      lanes: MAIL_LANES,
    }),
  ];
  const calendar = new ChoreCalendar({ ...common, chores: choresOf(services) });
  return {
    stop: async () => {
      await calendar.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}

async function createApplication(
  config: Config,
  services: Services,
  setupCode: string,
  logger: Logger,
): Promise<{ app: NestFastifyApplication; routes: readonly string[] }> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: LONGEST_ARRIVAL_MS,
    // Node takes it at creation too: it looks at nothing while its limit for headers is the longer of the two.
    http: { requestTimeout: LONGEST_ARRIVAL_MS },
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // What is refused before any route is found: an address that cannot be decoded.
    frameworkErrors: sendProblem,
  });
  const module = AppModule.with(services, setupCode, config);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  const server = adapter.getInstance<FastifyInstance>();
  const routes: string[] = [];
  server.addHook('onRoute', (route) => {
    const { method, url, config } = route;
    routes.push(...[method].flat().map((one) => `${one} ${url}`));
    const limit = (config as { bodyLimit?: number } | undefined)?.bodyLimit;
    // Set by `RouteConfig` where lists of people are sent.
    if (limit !== undefined) route.bodyLimit = limit;
  });
  await protect(server, config);
  await server.register(cookie);
  await server.register(multipart, { limits: LARGEST_UPLOAD });
  identifyRequests(server, identifyWith(services), config.publicUrl);
  refuseStrangeBodies(server);
  logRequests(server);
  await servePages(server);
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  describeApi(app);
  return { app, routes };
}

async function protect(server: FastifyInstance, config: Config): Promise<void> {
  const isSecure = config.publicUrl?.startsWith('https:') ?? false;
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
  });
  if (config.rateLimitPerMinute === 0) return;
  await server.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: '1 minute',
    // A whole office may open its first page at once from one address; these files cost nothing.
    allowList: ({ routeOptions }) => routeOptions.url?.startsWith('/assets/') ?? false,
    errorResponseBuilder: () => Object.assign(new EdgeProblem('RATE_LIMITED'), { statusCode: 429 }),
  });
}

/** Said by `RouteConfig`, where a line would tell the hour of what is unsigned. */
const leavesNoLine = (config: object): boolean => 'leavesNoLine' in config && config.leavesNoLine === true;

/** The route's pattern, never the address itself: a candidate's address holds the code of the link. */
function logRequests(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    // Whatever the method: all of it is somebody's.
    if (request.routeOptions.url?.startsWith('/api/v1/')) reply.header('cache-control', 'no-store');
  });
  server.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'none';
    if (leavesNoLine(routeOptions.config)) return;
    request.log.info(
      { method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
  });
}
