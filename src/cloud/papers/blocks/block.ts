import type { Block } from '../paper';
import type { Sheet } from '../setting/sheet';
import { gluedAtEnd, type Strip } from '../setting/strip';
import { fieldsStrips } from './fields';
import { photosStrips } from './photos';
import { clauseStrips, headingStrips, noteStrips, paragraphStrips } from './prose';
import { scheduleStrips } from './schedule';
import { sealStrips } from './seal';
import { signaturesStrips } from './signatures';

const ABOVE: Record<Block['kind'], number> = {
  heading: 6,
  paragraph: 0,
  fields: 6,
  clauses: 0,
  schedule: 8,
  signatures: 14,
  seal: 14,
  photos: 10,
  note: 6,
  'page-break': 0,
};

const BELOW_RULES = 8;

/** All blocks one after the other. Signatures and seals bring the end of what stands before them along. */
export function blockStrips(blocks: readonly Block[], sheet: Sheet): Strip[] {
  const strips: Strip[] = [];
  blocks.forEach((block, index) => {
    const [first, ...rest] = stripsOf(block, sheet);
    if (!first) return;
    if (block.kind === 'signatures' || block.kind === 'seal') strips.push(...gluedAtEnd(strips.splice(-2)));
    strips.push({ ...first, above: roomBetween(blocks[index - 1]?.kind, block.kind) }, ...rest);
  });
  return strips;
}

function roomBetween(before: Block['kind'] | undefined, kind: Block['kind']): number {
  if (before === 'fields' && kind === 'fields') return 0;
  const ruled = before === 'fields' || before === 'schedule';
  return ruled ? Math.max(ABOVE[kind], BELOW_RULES) : ABOVE[kind];
}

function stripsOf(block: Block, sheet: Sheet): Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block, sheet);
    case 'paragraph':
      return paragraphStrips(block, sheet);
    case 'fields':
      return fieldsStrips(block, sheet);
    case 'clauses':
      return clauseStrips(block, sheet);
    case 'schedule':
      return scheduleStrips(block, sheet);
    case 'signatures':
      return signaturesStrips(block, sheet);
    case 'seal':
      return sealStrips(block, sheet);
    case 'photos':
      return photosStrips(block, sheet);
    case 'note':
      return noteStrips(block, sheet);
    case 'page-break':
      return [{ height: 0, breaks: true, draw() {} }];
  }
}
