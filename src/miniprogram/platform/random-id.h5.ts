import { idFrom } from './id-bytes';

export function randomId(): string {
  return idFrom(crypto.getRandomValues(new Uint8Array(16)));
}
