import type { FileId } from '../../ids';
import { laterOf } from '../../procedure/calendar';
import type { CaseEvent } from '../event';
import type { CaseState } from '../state';
import { SYSTEM } from '../turning';
import { isUnprinted } from '../watching';
import { writer } from '../writer';

/** That an agreement in force was printed, once and for good; nothing when it was already, or is not in force. */
export function printed(
  state: CaseState,
  file: { readonly fileId: FileId; readonly sha256: string },
  now: string,
): CaseEvent[] {
  const { agreement } = state;
  if (!agreement || !isUnprinted(state)) return [];
  const write = writer(SYSTEM, laterOf(state.lastAt, now));
  return [write('agreement.printed', { agreementId: agreement.agreementId, ...file })];
}
