import type { Server, ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { portFailure } from './free-port';
import type { Service } from './service';
import type { StaticFiles } from './static-files';

export interface HttpDoor {
  /** Takes no new connection, and waits until every request under way has its answer. */
  drain(): Promise<void>;
}

export interface HttpDoorWanted {
  readonly service: Service;
  readonly files: readonly StaticFiles[];
  readonly host: string;
  readonly port: number;
}

const DRAIN_MS = 10_000;

/** Puts the service and the built files behind a listening port. */
export async function openHttpDoor({ service, files, host, port }: HttpDoorWanted): Promise<HttpDoor> {
  const fetch = async (request: Request, env: unknown) => {
    const response = await service.fetch(request, env);
    if (response.status !== 404 || ownPath.test(new URL(request.url).pathname)) return response;
    for (const answer of files) {
      const found = await answer(request);
      if (found) return found;
    }
    return response;
  };
  const server = createAdaptorServer({ fetch }) as Server;
  const work = watchRequests(server);
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] === '/live') service.upgrade(request, socket, head);
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
  await new Promise<void>((done, failed) => {
    server.once('error', (error) => failed(portFailure(error, port, host)));
    server.listen(port, host, () => done());
  });
  return { drain: () => drain(server, work) };
}

/** Paths whose 404 is an answer of the service, never a page. */
const ownPath = /^\/(api|files|healthz|live)(\/|$)/;

async function drain(server: Server, work: RequestsUnderWay): Promise<void> {
  // Not awaited: it ends only when the WebSockets have ended too, and those are closed after the answers.
  server.close();
  server.closeIdleConnections();
  let late: NodeJS.Timeout | undefined;
  await Promise.race([
    work.last(),
    new Promise((done) => {
      late = setTimeout(done, DRAIN_MS);
    }),
  ]);
  clearTimeout(late);
  server.closeAllConnections();
}

interface RequestsUnderWay {
  /** Lets nothing follow on their connections, and waits until every one of them has its answer. */
  last(): Promise<void>;
}

function watchRequests(server: Server): RequestsUnderWay {
  const underWay = new Set<ServerResponse>();
  let finished: (() => void) | undefined;
  server.on('request', (_request, response: ServerResponse) => {
    underWay.add(response);
    if (finished) closeAfter(response);
    response.once('close', () => {
      underWay.delete(response);
      if (!finished) return;
      // One whose head had gone out before is kept open by the client.
      server.closeIdleConnections();
      if (underWay.size === 0) finished();
    });
  });
  return {
    last: () =>
      new Promise<void>((done) => {
        finished = done;
        for (const response of underWay) closeAfter(response);
        if (underWay.size === 0) done();
      }),
  };
}

/** A closed server goes on hearing the connections that it has: clients that ask steadily would hold it for ever. */
function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.shouldKeepAlive = false;
}
