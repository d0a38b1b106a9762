import { TextDecoder, TextEncoder } from 'node:util';

// jsdom leaves these out, and the PostgreSQL client asks for them while it is loaded: import this one first.
Object.assign(globalThis, { TextDecoder, TextEncoder });
