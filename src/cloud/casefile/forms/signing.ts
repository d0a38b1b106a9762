import type { SignatureLine, SignatureMark } from '../../papers/paper';
import { timeOf } from '../wording/dates';

/** The pad on which people sign: see `Words.signature`. */
const PAD = { width: 600, height: 240 } as const;

const STROKES = /^(?:\s*[Mm](?:[\s,]*-?\d+){2}(?:\s*[LlMm]?(?:[\s,]*-?\d+){2})*)+\s*$/;

/** What a finger drew, or room for ink where nothing was drawn that could be printed. */
function drawn(path: string | undefined): SignatureMark {
  return path !== undefined && STROKES.test(path) ? { kind: 'drawn', path, ...PAD } : { kind: 'blank' };
}

/** A line for ink or a fingerprint, with room for the date. */
export function blankLine(role: string, who: string, note?: string): SignatureLine {
  return { role, who, mark: { kind: 'blank' }, ...(note ? { note } : {}) };
}

export function signedLine(
  role: string,
  who: string,
  signed: { readonly at: string; readonly signature: string | undefined },
  note?: string,
): SignatureLine {
  return {
    role,
    who,
    mark: drawn(signed.signature),
    time: timeOf(signed.at),
    ...(note ? { note } : {}),
  };
}

export function refusedLine(
  role: string,
  who: string,
  refused: { readonly at: string; readonly reason: string },
): SignatureLine {
  return { role, who, mark: { kind: 'refused', reason: refused.reason }, time: timeOf(refused.at) };
}
