import {
  type Asked,
  agreed,
  both,
  type Chapter,
  clerk,
  type Drafts,
  during,
  findParty,
  mediator,
  namedMediator,
  no,
  partyOf,
  refused,
  staff,
  when,
} from '../chapter';
import type { CaseEvent } from '../event';
import { nearnessProblem } from '../mediator/rules';
import { signsByAuthority } from '../party';
import { backToTalks } from '../stages';
import type { CaseState } from '../state';
import { liveTerms } from '../terms/standing';
import type { Viewer } from '../viewer';
import { draftAgreement } from './draft';
import { withEffect } from './effect';
import type { Agreement, AgreementCommand, AgreementFacts } from './shape';

const signing = during('signing');
const agreedOrStaffFor = (state: CaseState, viewer: Viewer) =>
  viewer.as === 'party' ? agreed(state, viewer) : mediator(state, viewer);

/**
 * From the accepted clauses to an agreement in force. What is signed is one text, fixed with its digest; who signs
 * anything else is told that it has changed.
 */
export const agreementChapter: Chapter<AgreementCommand['type'], keyof AgreementFacts> = {
  permits: {
    draftAgreement: both(
      mediator,
      during('talking'),
      when((state) => liveTerms(state).length > 0),
      nearnessProblem,
    ),
    checkIdentity: both(
      staff,
      signing,
      when((state) => unchecked(state).length > 0),
    ),
    signAgreement: both(agreedOrStaffFor, signing, (state, viewer) => {
      if (state.agreement?.form !== 'screen') return no('agreement.on_paper');
      return unsigned(state, viewer).length > 0 ? null : whyUnsignable(state, viewer);
    }),
    recordPaper: both(staff, signing, (state, viewer) => {
      if (state.agreement?.form !== 'paper') return no('agreement.on_screen');
      return paperOpen(state) ? null : whyUnsignable(state, viewer);
    }),
    signAsMediator: both(namedMediator, signing, ({ agreement }) =>
      agreement?.mediatorSignedAt === undefined ? null : no('agreement.already_signed'),
    ),
    sealAgreement: both(clerk, signing, ({ agreement }) =>
      agreement?.sealedAt === undefined ? null : no('agreement.already_signed'),
    ),
    refuseAgreement: both(agreedOrStaffFor, signing),
    reviseAgreement: both(mediator, signing),
  },
  decide: {
    draftAgreement: (asked) => draftAgreement(asked),
    checkIdentity: ({ state, command, write }) => {
      const { partyId, how, authority, text } = command;
      const agreement = state.agreement;
      if (!agreement?.signers.includes(partyId)) return refused('agreement.not_signer');
      const one = findParty(state, partyId);
      // Who signs for somebody else, or for more than one person, shows by what right.
      const needsAuthority = one !== undefined && signsByAuthority(one);
      if (needsAuthority && !authority) return refused('agreement.identity_first');
      if (agreement.checked.includes(partyId)) return [];
      return [write('identity.checked', { partyId, how, authority }, text ? { how: text } : {})];
    },
    signAgreement: (asked) => {
      const { state, viewer, command, write } = asked;
      const { agreement } = state;
      if (!agreement) return refused('agreement.changed');
      if (agreement.form !== 'screen') return refused('agreement.on_paper');
      const own = partyOf(state, viewer);
      if (own && command.partyId !== undefined && command.partyId !== own.partyId)
        return refused('case.not_yours');
      const partyId = own?.partyId ?? command.partyId;
      if (partyId === undefined) return refused('case.party_required');
      const wrong = signable(agreement, partyId, command.digest);
      if (wrong) return wrong;
      const { agreementId, digest } = agreement;
      const recorded = viewer.as !== 'party';
      const data = { agreementId, digest, partyId, how: 'screen', read: command.read, recorded } as const;
      return withEffect(asked, [write('agreement.signed', data, { signature: command.signature })]);
    },
    recordPaper: (asked) => recordPaper(asked),
    signAsMediator: (asked) => {
      const { state, command, write } = asked;
      const { agreement } = state;
      if (!agreement || agreement.digest !== command.digest) return refused('agreement.changed');
      if (agreement.mediatorSignedAt !== undefined) return refused('agreement.already_signed');
      const { agreementId, digest } = agreement;
      return withEffect(asked, [
        write(
          'agreement.signed_by_mediator',
          { agreementId, digest, how: 'screen' },
          { signature: command.signature },
        ),
      ]);
    },
    sealAgreement: (asked) => {
      const { state, command, setting, write } = asked;
      const { agreement } = state;
      if (!agreement || agreement.digest !== command.digest) return refused('agreement.changed');
      if (agreement.sealedAt !== undefined) return refused('agreement.already_signed');
      if (!setting.seal) return refused('agreement.unprepared');
      const { agreementId, digest } = agreement;
      return withEffect(asked, [write('agreement.sealed', { agreementId, digest, ...setting.seal(digest) })]);
    },
    refuseAgreement: ({ state, viewer, command, write }) => {
      const own = partyOf(state, viewer);
      if (own && command.partyId !== undefined && command.partyId !== own.partyId)
        return refused('case.not_yours');
      const partyId = own?.partyId ?? command.partyId;
      const { agreement } = state;
      if (partyId === undefined) return refused('case.party_required');
      if (!agreement?.signers.includes(partyId)) return refused('agreement.not_signer');
      const { agreementId } = agreement;
      return [write('agreement.refused', { agreementId, partyId }, { text: command.reason })];
    },
    reviseAgreement: ({ state, command, write }) =>
      state.agreement
        ? [write('agreement.revised', { agreementId: state.agreement.agreementId }, { text: command.reason })]
        : refused('agreement.changed'),
  },
  evolve: {
    'agreement.drafted': (state, { data }) => {
      if (state.stage !== 'talking') return state;
      return { ...state, stage: 'signing', agreement: { ...data, checked: [], signed: [] } };
    },
    'identity.checked': (state, { data }) =>
      change(state, (one) => ({ ...one, checked: [...one.checked, data.partyId] })),
    'agreement.signed': (state, { data, at }) =>
      change(state, (one) => ({
        ...one,
        signed: [...one.signed, { partyId: data.partyId, at, how: data.how }],
      })),
    'agreement.signed_by_mediator': (state, { at }) =>
      change(state, (one) => ({ ...one, mediatorSignedAt: at })),
    'agreement.paper_kept': (state) => state,
    'agreement.sealed': (state, { at }) => change(state, (one) => ({ ...one, sealedAt: at })),
    'agreement.refused': (state) => backToTalks(state),
    'agreement.revised': (state) => backToTalks(state),
    'agreement.took_effect': (state, { data, at }) => {
      if (state.stage !== 'signing') return state;
      const { confirmBy, visits } = data;
      return change({ ...state, stage: 'in_force' }, (one) => ({ ...one, inForceAt: at, confirmBy, visits }));
    },
    'agreement.printed': (state, { data }) =>
      change(state, (one) => ({ ...one, printed: { fileId: data.fileId, sha256: data.sha256 } })),
  },
};

export function unchecked({ agreement }: CaseState) {
  return agreement?.signers.filter((partyId) => !agreement.checked.includes(partyId)) ?? [];
}

/** Signers whose identity was checked and whose signature is missing, as far as this viewer may sign for them. */
export function unsigned({ agreement }: CaseState, viewer?: Viewer) {
  if (!agreement) return [];
  return agreement.signers.filter(
    (partyId) =>
      agreement.checked.includes(partyId) &&
      !agreement.signed.some((one) => one.partyId === partyId) &&
      (viewer?.as !== 'party' || viewer.partyId === partyId),
  );
}

/** Nobody whom this viewer may sign for can sign now: who is not identified cannot yet, the others have. */
function whyUnsignable(state: CaseState, viewer: Viewer) {
  const waiting = unchecked(state).filter((id) => viewer.as !== 'party' || viewer.partyId === id);
  if (waiting.length > 0) return no('agreement.identity_first');
  const isSigner = viewer.as !== 'party' || state.agreement?.signers.includes(viewer.partyId);
  return no(isSigner ? 'agreement.already_signed' : 'agreement.not_signer');
}

function paperOpen(state: CaseState): boolean {
  return unsigned(state).length > 0 || state.agreement?.mediatorSignedAt === undefined;
}

function signable(agreement: Agreement, partyId: Agreement['signers'][number], digest: string) {
  if (!agreement.signers.includes(partyId)) return refused('agreement.not_signer');
  if (agreement.digest !== digest) return refused('agreement.changed');
  if (agreement.signed.some((one) => one.partyId === partyId)) return refused('agreement.already_signed');
  return agreement.checked.includes(partyId) ? null : refused('agreement.identity_first');
}

/** Paper with fingerprints, photographed and hashed, is a full equal of signing on the screen. */
function recordPaper(asked: Asked<'recordPaper'>): Drafts {
  const { state, command, setting, write } = asked;
  const { agreement } = state;
  if (!agreement) return refused('agreement.changed');
  if (agreement.form !== 'paper') return refused('agreement.on_screen');
  const partyIds = [...new Set(command.partyIds)];
  for (const partyId of partyIds) {
    const wrong = signable(agreement, partyId, command.digest);
    if (wrong) return wrong;
  }
  if (agreement.digest !== command.digest) return refused('agreement.changed');
  if (command.mediator && agreement.mediatorSignedAt !== undefined)
    return refused('agreement.already_signed');
  if (partyIds.length === 0 && !command.mediator) return refused('record.nobody');
  const hashes = command.files.map((fileId) => setting.fileHashes?.[fileId] ?? '');
  if (hashes.length === 0 || hashes.includes('')) return refused('agreement.unprepared');
  const { agreementId, digest } = agreement;
  const { read, files } = command;
  const events: CaseEvent[] = [write('agreement.paper_kept', { agreementId, digest, files, hashes })];
  for (const partyId of partyIds)
    events.push(
      write('agreement.signed', { agreementId, digest, partyId, how: 'paper', read, recorded: true }),
    );
  if (command.mediator)
    events.push(write('agreement.signed_by_mediator', { agreementId, digest, how: 'paper' }));
  return withEffect(asked, events);
}

function change(state: CaseState, how: (agreement: Agreement) => Agreement): CaseState {
  return state.agreement ? { ...state, agreement: how(state.agreement) } : state;
}
