import { type Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import {
  contentType,
  defaultTimeoutMs,
  type NetworkAnswer,
  type NetworkRequest,
  parsedBody,
} from '@/miniprogram/platform/network-answer';
import type { OpenSocket, SocketOrder } from '@/miniprogram/platform/socket-order';
import type { Life } from './life';

/** One request of the app, as WeChat makes it: every way of failing is a value, and freezing interrupts it. */
export function ask(
  life: Life,
  { agent, port, haste }: { agent: Agent; port: number; haste: number },
  wanted: NetworkRequest,
): Promise<NetworkAnswer> {
  const { method = 'POST', url, headers = {}, timeoutMs = defaultTimeoutMs } = wanted;
  const body = bodyOf(wanted);
  return new Promise((done) => {
    let over = false;
    const end = (answer: NetworkAnswer) => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      forget();
      life.deliver(() => done(answer));
    };
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path: url,
        method,
        agent,
        headers: {
          'content-type': contentType(wanted),
          'content-length': body.length,
          ...headers,
        },
      },
      (response) => {
        let read = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          read += chunk;
        });
        response.on('error', () => end({ kind: 'offline' }));
        response.on('end', () =>
          response.complete
            ? end({ kind: 'answer', status: response.statusCode ?? 0, body: parsedBody(read) })
            : end({ kind: 'offline' }),
        );
      },
    );
    const giveUp = (kind: 'timeout' | 'interrupted') => {
      end({ kind });
      sent.destroy();
    };
    const timer = setTimeout(() => giveUp('timeout'), timeoutMs / haste);
    const forget = life.untilFrozen(() => giveUp('interrupted'));
    sent.on('error', () => end({ kind: 'offline' }));
    sent.end(body);
  });
}

function bodyOf({ body, bytes }: NetworkRequest): Buffer {
  if (bytes) return Buffer.from(bytes);
  return Buffer.from(body === undefined ? '' : JSON.stringify(body));
}

export function openLine(life: Life, port: number, order: SocketOrder): OpenSocket {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${order.url}`);
  let over = false;
  const tell = (work: () => void) => life.deliver(() => over || work());
  const forget = life.untilFrozen(() => socket.terminate());
  socket.on('message', (data, isBinary) => tell(() => !isBinary && order.onText(String(data))));
  // Its close follows and says enough.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    forget();
    tell(() => {
      over = true;
      order.onEnd();
    });
  });
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => {
      over = true;
      socket.close();
    },
  };
}
