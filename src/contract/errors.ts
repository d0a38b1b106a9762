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
  'invitation.invalid': 403,
  'command.id_reused': 409,
  'case.busy': 503,
  'cursor.invalid': 422,
  'file.not_found': 404,
  'file.not_a_photo': 415,
  'file.too_large': 413,
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
  'message.empty': 422,
};

/** Found on the phone: no answer came at all. */
export type ClientErrorCode = 'network.offline' | 'network.timeout' | 'answer.unreadable';
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
