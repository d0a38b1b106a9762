import { Agent, type IncomingMessage, request } from 'node:http';
import { anyPort } from '../../../test/harness/server-process';
import { openHttpDoor } from './http-door';

/** A client with one connection, kept for its next request, as browsers and proxies keep theirs. */
function newClient(port: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (path: string) =>
    new Promise<IncomingMessage>((done, failed) => {
      request({ host: '127.0.0.1', port, path, agent }, done).once('error', failed).end();
    });
  return { ask, read: (path: string) => ask(path).then(whole) };
}

async function whole(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of answer) text += part;
  return text;
}

function later() {
  let come!: () => void;
  const hasCome = new Promise<void>((done) => {
    come = done;
  });
  return { come, hasCome };
}

const inTwoParts = (between: Promise<void>) =>
  new ReadableStream({
    async start(stream) {
      stream.enqueue(new TextEncoder().encode('begun'));
      await between;
      stream.enqueue(new TextEncoder().encode(', ended'));
      stream.close();
    },
  });

describe('a door that is being closed', () => {
  it('gives every answer under way, and hears nothing more on the connections these came by', async () => {
    const [slow, quick, halfWay] = [later(), later(), later()];
    const heard: string[] = [];
    const answers: Record<string, () => Promise<Response>> = {
      '/slow': () => slow.hasCome.then(() => new Response('slow')),
      '/quick': () => quick.hasCome.then(() => new Response('quick')),
      '/halfway': async () => new Response(inTwoParts(halfWay.hasCome)),
    };
    const service = {
      fetch: async (asked: Request) => {
        const { pathname } = new URL(asked.url);
        heard.push(pathname);
        return answers[pathname]?.() ?? new Response('again');
      },
      upgrade: () => {},
      greeting: () => [],
      stop: async () => {},
    };
    const port = Number(await anyPort());
    const door = await openHttpDoor({ service, files: [], host: '127.0.0.1', port });
    const [first, second, third] = [newClient(port), newClient(port), newClient(port)];
    const begun = await third.ask('/halfway');
    const [slowly, quickly] = [first.read('/slow'), second.read('/quick')];
    while (heard.length < 3) await new Promise(setImmediate);

    const drained = door.drain();
    quick.come();
    expect(await quickly).toBe('quick');
    halfWay.come();
    expect(await whole(begun)).toBe('begun, ended');
    const again = await Promise.allSettled([second.read('/again'), third.read('/again')]);
    expect(again.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    slow.come();
    expect(await slowly).toBe('slow');
    await drained;
    expect(heard.sort()).toEqual(['/halfway', '/quick', '/slow']);
  });
});
