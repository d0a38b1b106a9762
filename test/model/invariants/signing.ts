import { agreedParties } from '@/domain/case/party';
import type { Given } from '../../harness/given';
import type { Observed } from '../observe';
import type { Invariant, OfEvents } from './invariant';

/** What binds people: one text, signed by whoever it names, each of them known and allowed to. */
export const SIGNING: OfEvents = [
  {
    name: 'A signature stands under the text as it is at that moment, and only once for each.',
    holds: ({ event, before }) => {
      if (event.type === 'record.signed') {
        const record = before.meetings?.find((one) => one.meetingId === event.data.meetingId)?.record;
        return record?.digest === event.data.digest && !record.signed.includes(event.data.who);
      }
      if (event.type !== 'agreement.signed') return true;
      const { agreement } = before;
      const signed = agreement?.signed.some((one) => one.partyId === event.data.partyId);
      return before.stage === 'signing' && agreement?.digest === event.data.digest && !signed;
    },
  },
  {
    name: 'Nobody signs an agreement before somebody has checked who they are.',
    holds: ({ event, before }) =>
      event.type !== 'agreement.signed' || before.agreement?.checked.includes(event.data.partyId) === true,
  },
  {
    name: 'Whoever signs for a party with an authority of their own has one to sign that has not run out.',
    holds: (one) => !['agreement.signed', 'record.signed'].includes(one.event.type) || maySign(one),
  },
  {
    name: 'An agreement is signed by everybody who talks, and binds nobody else.',
    holds: ({ event, before, after }) => {
      if (event.type !== 'agreement.drafted') return true;
      const { signers } = event.data;
      const talking = agreedParties(before.parties).map((party) => party.partyId);
      const bound = (after.terms ?? [])
        .filter((term) => !term.dropped)
        .flatMap(({ debtor, creditor }) => [debtor, ...(creditor === null ? [] : [creditor])]);
      return signers.join() === talking.join() && bound.every((partyId) => signers.includes(partyId));
    },
  },
  {
    name: 'A written agreement is in force only with every party, the mediator and the seal on it.',
    holds: ({ event, before: { agreement } }) =>
      event.type !== 'agreement.took_effect' || event.data.form === 'oral' || isComplete(agreement),
  },
  {
    name: 'The text of an agreement in force never changes.',
    holds: ({ before, after }) =>
      before.agreement?.inForceAt === undefined ||
      after.agreement === undefined ||
      after.agreement.digest === before.agreement.digest,
  },
];

/** What holds of a case between any two steps. */
export const SIGNED: readonly Invariant<Given>[] = [
  {
    name: 'An agreement with everybody on it is in force: it waits for nothing else.',
    holds: ({ state }) => state.stage !== 'signing' || !isComplete(state.agreement),
  },
  {
    name: 'An agreement is signed only while it is there, and everybody who signs it takes part and still agrees.',
    holds: ({ state }) => {
      if (state.stage !== 'signing') return state.stage !== 'talking' || state.agreement === undefined;
      const talking = agreedParties(state.parties).map((party) => party.partyId);
      return state.agreement !== undefined && state.agreement.signers.join() === talking.join();
    },
  },
];

function isComplete(agreement: Given['state']['agreement']): boolean {
  return (
    agreement?.mediatorSignedAt !== undefined &&
    agreement.sealedAt !== undefined &&
    agreement.signers.every((id) => agreement.signed.some((one) => one.partyId === id))
  );
}

function maySign({ event, before }: Observed): boolean {
  const { by } = event;
  if (by.role !== 'party') return true;
  const { actors = [], holders } = before.parties.find((one) => one.partyId === by.partyId) ?? {};
  // Who came in as the party itself signs for itself, whatever they were before.
  if (holders?.includes(by.personId)) return true;
  const own = actors.filter((actor) => actor.personId === by.personId);
  return (
    own.length === 0 ||
    own.some(({ ended, scope, until }) => !ended && scope.includes('sign') && (until ?? event.at) >= event.at)
  );
}
