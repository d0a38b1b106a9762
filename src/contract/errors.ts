import type { RefusalCode } from '@/domain/case/refusal';
import type { FieldCode } from './fields';

/** Every refusal that leaves the server, with the HTTP status that fits it. */
export const DOOR_ERRORS = {
  'operation.unknown': 404,
  'input.invalid': 422,
  'input.not_json': 400,
  'input.too_large': 413,
  'identity.missing': 401,
  'identity.invalid': 401,
  'identity.expired': 401,
  'identity.unreliable': 401,
  'role.needed': 403,
  'person.unknown': 404,
  'case.not_found': 404,
  'code.not_found': 404,
  'code.mistyped': 422,
  'key.wrong': 403,
  'key.locked': 423,
  'key.expired': 410,
  'key.opposing': 409,
  'key.used': 410,
  'key.linked': 409,
  'key.not_now': 409,
  'claim.unconfirmed': 403,
  'access.ended': 403,
  'invitation.invalid': 403,
  'pin.wrong': 403,
  'pin.wait': 429,
  'pin.locked': 423,
  'pin.none': 409,
  'limit.wait': 429,
  'command.id_reused': 409,
  'case.busy': 503,
  'cursor.invalid': 422,
  'paper.not_found': 404,
  'slip.key': 409,
  'poster.unknown': 404,
  'poster.ended': 410,
  'file.not_found': 404,
  'file.kind': 415,
  'file.pixels': 415,
  'file.too_large': 413,
  'file.offset': 409,
  'file.ticket_invalid': 403,
  'server.unavailable': 503,
} as const;
export type DoorErrorCode = keyof typeof DOOR_ERRORS;

export const REFUSAL_STATUS: Readonly<Record<RefusalCode, number>> = {
  'case.not_yours': 403,
  'case.not_now': 409,
  'case.call_applicant_first': 409,
  'case.party_unknown': 404,
  'case.party_required': 422,
  'case.mediator_unknown': 404,
  'case.same_mediator': 409,
  'case.mediator_is_party': 409,
  'answer.not_for_applicant': 409,
  'answer.already_refused': 409,
  'room.not_open': 409,
  'room.consent_missing': 409,
  'room.not_yours': 403,
  'pin.needed': 403,
  'message.empty': 422,
  'message.unknown': 404,
  'message.no_voice': 422,
  'care.full': 409,
  'track.not_offered': 409,
  'case.not_declinable': 409,
  'case.resting': 409,
  'case.in_transfer': 409,
  'actor.scope': 403,
  'actor.conflict': 409,
  'actor.unknown': 404,
  'actor.expired': 403,
  'actor.paper': 422,
  'date.future': 422,
  'party.gone': 410,
  'party.last': 409,
  'party.not_agreed': 409,
  'party.credit_code': 422,
  'party.not_lost': 409,
  'group.representatives': 422,
  'date.past': 422,
  'date.too_far': 422,
  'date.order': 422,
  'urge.too_soon': 429,
  'delay.unknown': 404,
  'raise.no_higher': 409,
  'mediator.declare_first': 409,
  'mediator.not_accepted': 409,
  'mediator.unchanged': 409,
  'handler.already': 409,
  'handler.unknown': 404,
  'answer.not_delivered': 409,
  'answer.still_time': 409,
  'answer.given': 409,
  'attempts.too_few': 409,
  'room.fear': 409,
  'meeting.unknown': 404,
  'meeting.time_unknown': 422,
  'meeting.not_held': 409,
  'record.changed': 409,
  'record.already_signed': 409,
  'record.nobody': 422,
  'signature.empty': 422,
  'term.unknown': 404,
  'term.changed': 409,
  'term.same_party': 422,
  'term.amount': 422,
  'term.instalments': 422,
  'term.accepted': 409,
  'term.already_accepted': 409,
  'agreement.no_terms': 409,
  'agreement.open_terms': 409,
  'agreement.changed': 409,
  'agreement.already_signed': 409,
  'agreement.identity_first': 409,
  'agreement.not_signer': 403,
  'agreement.on_paper': 409,
  'agreement.status_on_paper': 409,
  'agreement.on_screen': 409,
  'agreement.unprepared': 409,
  'confirmation.not_possible': 409,
  'confirmation.too_late': 409,
  'confirmation.not_both': 409,
  'confirmation.already': 409,
  'performance.unknown': 404,
  'performance.not_yours': 403,
  'visit.missing': 409,
  'visit.disputed': 409,
  'visit.answered': 409,
  'rating.given': 409,
  'extension.none': 409,
  'transfer.unknown': 404,
  'transfer.same': 422,
  'transfer.loop': 409,
  'transfer.whose': 422,
  'filing.unconfirmed': 409,
  'filing.none': 409,
  'record.how_needed': 422,
  'record.writes_itself': 409,
  'key.accept_first': 409,
  'key.reason_needed': 422,
  'claim.unknown': 404,
  'link.unknown': 404,
  'link.same': 422,
  'link.not_yours': 403,
  'link.linked': 409,
  'link.ended': 409,
  'link.chain': 409,
  'link.pairs': 422,
  'link.opposing': 409,
  'link.accept_first': 409,
};

/**
 * Found on the phone: no answer came at all. `outbox.waiting`: kept on the phone, and goes by itself. `storage.full`: the
 * phone has no room to keep it, so it was not sent.
 */
export type ClientErrorCode =
  | 'network.offline'
  | 'network.timeout'
  | 'answer.unreadable'
  | 'outbox.waiting'
  | 'storage.full';
export type ServerErrorCode = DoorErrorCode | RefusalCode;
export type ErrorCode = ServerErrorCode | ClientErrorCode;

export interface FieldError {
  readonly code: FieldCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface ApiError {
  readonly code: ServerErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** By path, e.g. `others.0.phone`. */
  readonly fields?: Readonly<Record<string, FieldError>>;
}

export type ApiAnswer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: ApiError };

export function statusOf(code: ServerErrorCode): number {
  return code in DOOR_ERRORS ? DOOR_ERRORS[code as DoorErrorCode] : REFUSAL_STATUS[code as RefusalCode];
}
