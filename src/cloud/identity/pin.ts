import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { PersonId } from '@/domain/ids';
import type { Seal } from './seal';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const BYTES = 32;

/**
 * What is stored of a PIN. Four digits are tried in no time, so the table alone opens nothing: they are digested with
 * the installation's secret first. With the secret, too, every guess still costs a derivation (RFC 7914).
 */
export async function hashPin(seal: Seal, personId: PersonId, pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('hex')}.${(await derived(seal, personId, pin, salt)).toString('hex')}`;
}

export async function fitsPin(seal: Seal, personId: PersonId, pin: string, hash: string): Promise<boolean> {
  const [salt = '', wanted = ''] = hash.split('.');
  const given = await derived(seal, personId, pin, Buffer.from(salt, 'hex'));
  return timingSafeEqual(given, Buffer.from(wanted, 'hex'));
}

function derived(seal: Seal, personId: PersonId, pin: string, salt: Buffer): Promise<Buffer> {
  return derive(seal.digest('pin', `${personId}\n${pin}`), salt, BYTES);
}
