import type { PartyId } from '../../ids';
import { type Asked, type Drafts, refused } from '../chapter';
import { agreedParties } from '../party';
import type { CaseState } from '../state';
import { liveTerms, stillToAccept } from '../terms/standing';
import { datesFrom } from './effect';
import type { AgreementDocument } from './shape';

/** Fixes everything that was agreed in one text with its digest; from now on this text is signed, and no other. */
export function draftAgreement(asked: Asked<'draftAgreement'>): Drafts {
  const { state, command, setting, write } = asked;
  const terms = liveTerms(state);
  if (terms.length === 0) return refused('agreement.no_terms');
  const open = terms.filter((term) => stillToAccept(state, term).length > 0).length;
  if (open > 0) return refused('agreement.open_terms', { open });
  const signers = agreedParties(state.parties);
  const sides = new Set(signers.map(({ side }) => side));
  if (sides.size < 2) return refused('room.consent_missing', { missing: 1 });
  const isSigner = (partyId: PartyId) => signers.some((one) => one.partyId === partyId);
  const named = terms.flatMap(({ debtor, creditor }) => (creditor === null ? [debtor] : [debtor, creditor]));
  if (!named.every(isSigner)) return refused('party.not_agreed');
  const { status } = command;
  // Electronic-signature law art. 3: not for papers on marriage, adoption and inheritance.
  if (status && command.form === 'screen') return refused('agreement.status_on_paper');
  const { number } = setting;
  if (number === undefined || terms.some((term) => !setting.clauses?.[`${term.termId}.${term.version}`]))
    return refused('agreement.unprepared');
  const { text, digest } = setting.fix(documentOf(asked, number));
  const data = {
    agreementId: `g-${digest.slice(0, 12)}`,
    number,
    digest,
    form: command.form,
    ...(status ? { status } : {}),
    signers: signers.map(({ partyId }) => partyId),
    unprintable: setting.unprintable?.(text) ?? '',
  };
  const drafted = write('agreement.drafted', data, { document: text });
  if (command.form !== 'oral') return [drafted];
  // An oral agreement takes effect on the day it is reached (art. 30); it is recorded, not signed.
  const dates = datesFrom(state, { form: 'oral', status }, setting.procedure, setting.now);
  const { agreementId } = data;
  return [drafted, write('agreement.took_effect', { agreementId, form: 'oral', digest, ...dates })];
}

function documentOf({ state, command, setting }: Asked<'draftAgreement'>, number: string): AgreementDocument {
  return {
    kind: 'agreement',
    number,
    code: state.code,
    committee: setting.committee ?? '',
    mediator: setting.mediatorName ?? '',
    form: command.form,
    draftedAt: setting.now,
    disputeKind: state.kind,
    parties: agreedParties(state.parties).map((party) => partyOf(state, party, setting)),
    facts: command.facts,
    issue: command.issue,
    responsibility: command.responsibility,
    clauses: liveTerms(state).map((term) => {
      const { termId, version, debtor, creditor, deed, amount, due, instalments } = term;
      const words = setting.clauses?.[`${termId}.${version}`];
      return {
        termId,
        debtor,
        creditor,
        deed,
        text: words?.text ?? '',
        amount,
        due,
        instalments,
        proof: words?.proof ?? '',
      };
    }),
    manner: command.manner,
  };
}

/** Identity is checked by a person; of somebody who is afraid it is not told where to find them. */
function partyOf(
  { fear }: CaseState,
  { partyId, side, kind, actors = [] }: CaseState['parties'][number],
  { people, actorNames }: Asked<'draftAgreement'>['setting'],
): AgreementDocument['parties'][number] {
  const known = people?.[partyId];
  const { idNumber: _, ...details } = known?.details ?? {};
  const { address: _address, ...withoutAddress } = details;
  return {
    partyId,
    side,
    kind,
    name: known?.name ?? '',
    details: fear?.partyId === partyId ? withoutAddress : details,
    actors: actors
      .filter((actor) => !actor.ended)
      .map(({ actorId, as, authority }) => ({
        as,
        name: actorNames?.[`${partyId}.${actorId}`] ?? '',
        authority,
      })),
  };
}
