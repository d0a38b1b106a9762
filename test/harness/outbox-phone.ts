import type { Me } from '@/contract/answers';

/** What a command carried to the server was, who showed which token, and in which order it came. */
export interface Stored {
  readonly caseId: string;
  readonly commandId: string;
  readonly by: string;
  readonly command: Readonly<Record<string, unknown>>;
}

type Body = { ok: true; data: unknown } | { ok: false; error: { code: string; params: object } };

/**
 * A server behind a bad line: what is a rule here is a rule there (an id does a thing once, a file comes in parts), and
 * `fault` says what becomes of the next request before or after it was carried out.
 */
export class LineServer {
  readonly stored: Stored[] = [];
  readonly files = new Map<string, Uint8Array>();
  readonly tokens = new Map<string, string>();
  /** `offline`: nothing arrives. `lost`: it arrives and its answer does not. Else a status without sense. */
  fault: (path: string) => 'offline' | 'lost' | number | undefined = () => undefined;
  /** Why a command is refused. */
  refuse: (command: Readonly<Record<string, unknown>>) => string | undefined = () => undefined;
  /** Why a file is refused once it is whole. */
  refuseFile: (fileId: string) => string | undefined = () => undefined;
  /** The files of every filing. */
  readonly filed: unknown[] = [];
  /** The papers of whoever filed for somebody else. */
  readonly papers: unknown[] = [];
  readonly asked: string[] = [];

  /** In the place of the browser's own. */
  readonly fetch = async (
    url: string,
    order: RequestInit,
  ): Promise<{ status: number; text(): Promise<string> }> => {
    const path = url.replace('/api/', '');
    this.asked.push(`${order.method} ${path}`);
    const fault = this.fault(path);
    if (fault === 'offline') throw new TypeError('Failed to fetch');
    if (typeof fault === 'number') return { status: fault, text: async () => '<html>' };
    const body = path.startsWith('/files/') ? this.part(path, order) : this.operation(path, order);
    if (fault === 'lost') throw new TypeError('Failed to fetch');
    return { status: 200, text: async () => JSON.stringify(body) };
  };

  texts(): unknown[] {
    return this.stored.map(({ command }) => command.text);
  }

  private operation(operation: string, order: RequestInit): Body {
    const token = new Headers(order.headers).get('authorization')?.replace('Bearer ', '') ?? '';
    const by = this.tokens.get(token);
    if (by === undefined) return no('identity.expired');
    const input = JSON.parse(String(order.body));
    if (operation === 'session.me') return { ok: true, data: me(by) };
    if (operation === 'file.ticket') return { ok: true, data: this.ticket() };
    if (operation === 'case.do') return this.carryOut(by, input);
    if (operation === 'case.file') {
      this.filed.push(input.files);
      if (input.helper) this.papers.push(input.helper.files);
      return { ok: true, data: { caseId: 'case-9', code: '4821773059261860' } };
    }
    return no('operation.unknown');
  }

  private carryOut(by: string, { caseId, commandId, command }: Omit<Stored, 'by'>): Body {
    const known = this.stored.some((one) => one.commandId === commandId);
    const refusal = this.refuse(command);
    if (refusal !== undefined && !known) return no(refusal);
    if (!known) this.stored.push({ caseId, commandId, by, command });
    return { ok: true, data: { case: {}, may: [], entries: [] } };
  }

  private ticket() {
    const fileId = `f${this.files.size + 1}`;
    this.files.set(fileId, new Uint8Array());
    return {
      fileId,
      upload: { by: 'post', url: `/files/${fileId}`, maxBytes: 10_000_000, chunkBytes: 65_536 },
    };
  }

  private part(path: string, { method, body }: RequestInit): Body {
    const [fileId = '', query = ''] = path.replace('/files/', '').split('?');
    const held = this.files.get(fileId);
    if (!held) return no('file.ticket_invalid');
    if (method === 'GET') return { ok: true, data: { received: held.length, done: false } };
    const offset = Number(new URLSearchParams(query).get('offset'));
    if (offset !== held.length) return no('file.offset', { received: held.length });
    const refusal = query.includes('end=1') ? this.refuseFile(fileId) : undefined;
    if (refusal !== undefined) return no(refusal);
    const whole = new Uint8Array([...held, ...new Uint8Array(body as ArrayBuffer)]);
    this.files.set(fileId, whole);
    return { ok: true, data: { received: whole.length, done: query.includes('end=1'), fileId } };
  }
}

function no(code: string, params: object = {}): Body {
  return { ok: false, error: { code, params } };
}

function me(personId: string): Me {
  return { personId, name: '李芳', role: 'resident', guest: false } as Me;
}

/** Starts the app anew, as after it was closed: nothing lives on but what the phone's storage holds. */
export async function startApp() {
  close();
  return openTab();
}

/** The app once more in the same browser, beside the one that is open. */
export async function openTab() {
  jest.resetModules();
  const outbox = await import('@/miniprogram/stores/outbox-store');
  const session = await import('@/miniprogram/stores/session-store');
  const { dropFile } = await import('@/miniprogram/stores/outbox-file');
  const { restAll } = await import('@/miniprogram/stores/outbox-line');
  const { showNothing } = await import('@/miniprogram/stores/outbox-state');
  const photos = await import('@/miniprogram/stores/form-photos');
  const filing = await import('@/miniprogram/stores/filing-outbox');
  const before = close;
  close = () => {
    before();
    showNothing();
    restAll();
  };
  return {
    ...outbox,
    ...session,
    ...photos,
    ...filing,
    dropFile,
    room: (caseId = 'case-1') =>
      outbox.useOutbox.getState().byRoom[outbox.pendingRoom(caseId, 'joint')] ?? [],
    states: (caseId = 'case-1') =>
      (outbox.useOutbox.getState().byCase[caseId] ?? []).map(({ text, state }) => [text, state]),
  };
}

let close: () => void = () => undefined;

/** The signal is back. */
export function online(): void {
  globalThis.dispatchEvent(new Event('online'));
}

/** A phone on which nothing is kept, and the server that two people know by their tokens. */
export function freshPhone(): LineServer {
  const server = new LineServer();
  localStorage.clear();
  server.tokens.set('token-a', 'person-a').set('token-b', 'person-b');
  globalThis.fetch = server.fetch as never;
  globalThis.URL.createObjectURL = () => 'blob:file';
  globalThis.URL.revokeObjectURL = () => undefined;
  return server;
}

export async function signedIn(token = 'token-a') {
  const app = await startApp();
  await app.signInWith(token);
  return app;
}

/** Longer than the app takes that tries three times: it waits half as long as planned, or half as long again. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  for (let passed = 0; passed < 20_000; passed += 5) {
    if (holds()) return;
    await new Promise((done) => setTimeout(done, 5));
  }
  throw new Error(`never: ${what}`);
}
