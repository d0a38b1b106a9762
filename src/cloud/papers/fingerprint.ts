import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Block, Paper } from './paper';

/**
 * SHA-256, in hex, of what a paper says: title, committee, number, code and blocks as canonical JSON
 * (RFC 8785), a photo by the SHA-256 of its bytes. Signing and sealing do not change it: of a signature
 * line it holds role and name, of a seal the name. Nor do the date, the margin note and the given
 * fingerprint.
 */
export function fingerprintOf({ title, committee, number, code, blocks }: Paper): string {
  const content = { title, committee, number, code, blocks: blocks.map(contentOf) };
  return sha256(canonicalize(content) ?? '');
}

function contentOf(block: Block): unknown {
  if (block.kind === 'signatures')
    return { ...block, lines: block.lines.map(({ role, who }) => ({ role, who })) };
  if (block.kind === 'seal') return { kind: block.kind, who: block.who };
  if (block.kind !== 'photos') return block;
  return { ...block, items: block.items.map(({ bytes, ...words }) => ({ ...words, bytes: sha256(bytes) })) };
}

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
