import { createServer } from 'node:net';
import { codeOf } from './data-folder';
import { StartFailure } from './start-failure';

/** A port of this computer that nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** Throws the one clear line when the service's own port cannot be had. */
export async function claimPort(port: number, host: string): Promise<void> {
  await listenOnce(port, host).catch((error) => {
    throw portFailure(error, port, host);
  });
}

export function portFailure(error: unknown, port: number, host: string): StartFailure {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} is already in use. Stop the other program or set PORT to another number.`,
    );
  }
  if (code === 'EACCES') {
    return new StartFailure(
      `Port ${port} needs rights this account does not have. Set PORT to 1024 or above.`,
    );
  }
  return new StartFailure(
    `HOST: cannot listen on ${host} port ${port} (${code}). Set HOST to an address of this computer.`,
  );
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : port));
    });
  });
}
