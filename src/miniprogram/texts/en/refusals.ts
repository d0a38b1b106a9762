import type { Shape } from '../shape';
import type { refusals as zh } from '../zh/refusals';

const several = (value: string | number | undefined) => Math.max(1, Number(value ?? 1));
const sides = (count: number) => (count === 1 ? '1 side has' : `${count} sides have`);

export const refusals: Shape<typeof zh> = {
  'slip.key': () => 'This key is not the one in use now. Issue a new one, then print.',
  'paper.not_found': () => 'This paper is not there yet. Please refresh and look again.',
  'key.accept_first': () => 'The case is not accepted yet. Accept it first, then give the other side a key.',
  'key.reason_needed': () => 'A key was given before. Write why another one is needed.',
  'claim.unknown': () =>
    'Nobody is waiting to be checked here; it may be done already. Refresh and look again.',
  'message.unknown': () => 'This message was not found. Please refresh and look again.',
  'message.no_voice': () => 'The recording is missing. Please record it again.',
  'care.full': ({ limit }) => `There is room for ${limit}. Please settle or remove earlier ones first.`,
  'track.not_offered': () => 'This centre does not offer that kind of mediation. Choose another.',
  'case.not_declinable': () => 'A case can not be declined in favour of this office. Choose another.',
  'case.resting': () => 'The case rests. Let it go on first, then do this.',
  'case.in_transfer': () => 'Another organisation was asked to take the case. Wait for its answer.',
  'actor.scope': () => 'Your authority does not cover this. Let the party do it, or get another authority.',
  'actor.conflict': () => 'This person has an interest against the party. Choose somebody else.',
  'actor.unknown': () => 'This person was not found; somebody else may act now. Please refresh.',
  'actor.expired': () => 'Your authority has run out. Ask the party to renew it.',
  'actor.paper': () => 'Please attach a photo of the written authority.',
  'date.future': () => 'The date can not lie after today. Please choose again.',
  'party.gone': () => 'This side no longer takes part. Please refresh.',
  'party.last': () =>
    'This is the last one of the side. To stop, withdraw or say no; if somebody takes over, add them first.',
  'party.not_agreed': () => 'This side has not agreed to talk yet. Wait for the answer.',
  'party.credit_code': () => 'The credit code is wrong. Compare its 18 characters with the licence.',
  'party.not_lost': () => 'First record the death or the lost capacity, then add who takes over.',
  'group.representatives': () => 'Choose 2 to 5 representatives, not more than there are members.',
  'date.past': () => 'That date has passed. Choose a later day.',
  'date.too_far': () => 'That date is too far away. Choose a nearer one.',
  'date.order': () => 'These dates are in the wrong order. Please look again.',
  'urge.too_soon': ({ hours }) =>
    `Once a day is enough: you can ask again in ${several(hours)} ${several(hours) === 1 ? 'hour' : 'hours'}. If it is urgent, call.`,
  'delay.unknown': () => 'This step is not late, or was explained already. Please refresh.',
  'raise.no_higher': () => 'It is at the highest level already.',
  'mediator.declare_first': () => 'First declare how you stand to the sides, then open the talks.',
  'mediator.not_accepted': ({ missing }) =>
    `${sides(several(missing))} not said yet whether they accept you. Wait, or ask the centre for another mediator.`,
  'mediator.unchanged': () => 'It is the same mediator as before.',
  'handler.already': () => 'This person is on the case already.',
  'handler.unknown': () => 'This person is not on the case. Please refresh.',
  'answer.not_delivered': () =>
    'No delivery is recorded, so silence does not count. Deliver the invitation first.',
  'answer.still_time': () => 'There is still time to answer. Please wait.',
  'answer.given': () => 'This side has answered already. Please refresh.',
  'attempts.too_few': ({ needed }) =>
    `At least ${several(needed)} recorded attempts are needed before somebody counts as not reached.`,
  'room.fear': () => 'Somebody is afraid, so they do not meet. Talk apart, or wait until they allow it.',
  'meeting.unknown': () => 'This meeting was not found; it may be cancelled. Please refresh.',
  'meeting.time_unknown': () => 'That time was not offered. Choose one of the list.',
  'meeting.not_held': () => 'The meeting has not begun yet. Write the record afterwards.',
  'record.changed': () => 'The record was changed just now. Read the new one, then sign.',
  'record.already_signed': () => 'This record is signed already.',
  'record.nobody': () => 'Choose who was there; nobody else can sign.',
  'signature.empty': () => 'There is no signature yet. Write your name in the box with a finger.',
  'term.unknown': () => 'This clause was not found; it may be gone. Please refresh.',
  'term.changed': () => 'This clause was changed just now. Read the new one, then answer.',
  'term.same_party': () => 'Who gives and who receives is the same. Please choose again.',
  'term.amount': () => 'This amount is wrong: more than nothing, and not beyond reason.',
  'term.instalments': () => 'Instalments follow one another and add up to the whole.',
  'term.accepted': () => 'Everybody agreed to it. Only the mediator can take it out.',
  'term.already_accepted': () => 'You have agreed to this clause already.',
  'agreement.no_terms': () => 'There are no clauses yet. Write down one by one what was agreed.',
  'agreement.open_terms': ({ open }) =>
    `Not everybody has agreed to ${several(open) === 1 ? '1 clause' : `${several(open)} clauses`}. Settle that first.`,
  'agreement.changed': () => 'The agreement was changed just now. Read the new one, then sign.',
  'agreement.already_signed': () => 'It is signed already.',
  'agreement.identity_first': () => 'Staff check identity and authority first, then it can be signed.',
  'agreement.not_signer': () => 'This side is not among the signers.',
  'agreement.status_on_paper': () =>
    'Agreements on marriage, adoption or parentage cannot be signed electronically: choose paper.',
  'agreement.on_paper': () =>
    'This agreement is signed on paper: at the centre, or when the mediator comes by.',
  'agreement.on_screen': () => 'This agreement is signed on the phone, not on paper.',
  'agreement.unprepared': () => 'The agreement is not ready yet. Please try again in a moment.',
  'confirmation.not_possible': () =>
    'A court can not confirm this agreement. If anything is unclear, call 12348.',
  'confirmation.too_late': () =>
    'The thirty days are over. If the other side does not keep the agreement, you can sue in court.',
  'confirmation.not_both': ({ missing }) =>
    `${sides(several(missing))} not asked yet; everybody asks together.`,
  'confirmation.already': () => 'You have asked already. Now the others.',
  'performance.unknown': () => 'This was not found. Please refresh.',
  'performance.not_yours': () => 'This is not yours to record, or it is done already.',
  'visit.missing': ({ missing }) => `${several(missing)} more to do after the visit before the case closes.`,
  'visit.disputed': () => 'Somebody says that it is not settled. Visit once more first.',
  'visit.answered': () => 'This was answered already.',
  'rating.given': () => 'You have rated already. Thank you.',
  'extension.none': () => 'There is no extension for you to answer. Please refresh.',
  'transfer.unknown': () => 'There is no such organisation. Please choose again.',
  'transfer.same': () => 'The case is here already. Choose another organisation.',
  'transfer.loop': () => 'This organisation had the case before. Choose another, or raise it a level.',
  'filing.unconfirmed': () =>
    'Somebody else filed this. Hear from the person first that they want mediation, then turn to the other side.',
  'filing.none': () => 'No filing waits for the person to say yes. Refresh and look again.',
  'record.how_needed': () =>
    'Read it back to the person first, then say whether they told it by phone, at home, at the window or on paper.',
  'record.writes_itself': () => 'This party uses the app. Let them say it themselves.',
  'transfer.whose': () => '"Not ours" has to say whose: choose an organisation or write its name.',
  'link.unknown': () => 'There is no such code. Please compare it with the paper.',
  'link.same': () => 'This is the code of this very case. Enter that of the other one.',
  'link.not_yours': () =>
    'That case is not with your centre. Agree who handles it, then move one of the two.',
  'link.linked': () => 'That case goes on in yet another one. Enter the code of that last one.',
  'link.ended': () => 'That case has ended. To go on in it, take it up again first.',
  'link.chain': () => 'Another case was joined to this one, so this one stays. Join from the other side.',
  'link.pairs': () => 'Somebody was chosen twice. Please look again at who is who.',
  'link.opposing': () =>
    'Like this one person would stand on both sides. Look again at who is who, or change the mediator first.',
  'link.accept_first': () =>
    'That case is not accepted yet, so the other side cannot come in. Accept it first.',
};
