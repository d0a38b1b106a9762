import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Settings } from './settings';

/** What stands between the database and the listening port. */
export interface Service {
  /** `env` is the adapter's, with the connection's own request in `incoming`. */
  fetch(request: Request, env: unknown): Response | Promise<Response>;
  /** A WebSocket upgrade at /live. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Lines to print below the address. */
  greeting(): readonly string[];
  /** Closes sockets, then lets go of the database. */
  stop(): Promise<void>;
}

export interface ServiceParts {
  readonly settings: Settings;
  readonly connectionString: string;
  readonly listenConnectionString: string;
  readonly secret: Buffer;
}

export type OpenService = (parts: ServiceParts) => Promise<Service>;
