import { locale } from '../language/language.svelte.js';

/** The server answered, and said no. `code` is the stable name of the refusal. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly more: { requestId?: string; retryAfterMs?: number; fields?: FieldFault[] } = {},
  ) {
    super(`${status} ${code}`);
  }
}

/** No answer came: no network, or a server that is away. */
export class Unreachable extends Error {}

export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly linkCode?: string;
  /** Leaves the cookies at home: what is said anonymously must not travel beside a session. */
  readonly withoutSession?: boolean;
  /** A form goes as it is, with its file; anything else as JSON. */
  readonly body?: unknown;
  /** Longer than usual, for what has much to read or to write. */
  readonly patienceMs?: number;
  /** Lets the request outlive the page, for what is said while leaving it. */
  readonly outlivesPage?: boolean;
}

export interface Answered<T> {
  readonly body: T;
  readonly serverDate: string | null;
}

const PATIENCE_MS = 20_000;

export async function ask<T>(asked: Asked): Promise<Answered<T>> {
  const reply = await send(asked);
  if (!reply.ok) throw await refusal(reply);
  const text = await reply.text().catch((cause: unknown) => {
    throw new Unreachable('The reply was cut.', { cause });
  });
  try {
    return { body: (text === '' ? {} : JSON.parse(text)) as T, serverDate: reply.headers.get('date') };
  } catch (cause) {
    // A captive portal answers 200 with its own page: the service was not reached.
    throw new Unreachable('The reply was not from the service.', { cause });
  }
}

async function send({
  method = 'GET',
  path,
  linkCode,
  body,
  outlivesPage = false,
  patienceMs = PATIENCE_MS,
  withoutSession = false,
}: Asked): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': locale(),
    'x-agilometre': 'page',
  };
  if (linkCode !== undefined) headers['authorization'] = `Bearer ${linkCode}`;
  const isForm = body instanceof FormData;
  if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? null : isForm ? body : JSON.stringify(body),
      keepalive: outlivesPage,
      credentials: withoutSession ? 'omit' : 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    throw new Unreachable('No reply from the service.', { cause });
  }
}

interface Problem {
  readonly code?: string;
  readonly detail?: string;
  readonly requestId?: string;
  readonly errors?: FieldFault[];
}

async function refusal(reply: Response): Promise<Refused> {
  const problem = await reply.json().then(
    (body: unknown) => (body ?? {}) as Problem,
    (): Problem => ({}),
  );
  const retryAfterSeconds = Number(reply.headers.get('retry-after'));
  return new Refused(problem.code ?? 'INTERNAL', reply.status, problem.detail ?? '', {
    ...(problem.requestId === undefined ? {} : { requestId: problem.requestId }),
    ...(retryAfterSeconds > 0 ? { retryAfterMs: retryAfterSeconds * 1000 } : {}),
    ...(problem.errors === undefined ? {} : { fields: problem.errors }),
  });
}
