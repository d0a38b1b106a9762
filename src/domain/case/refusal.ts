/** A business "no": a code and its parameters, never prose; the words live in the dictionaries. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export const REFUSAL_CODES = [
  'case.not_yours',
  'case.not_now',
  'case.call_applicant_first',
  'case.party_unknown',
  'case.party_required',
  'case.mediator_unknown',
  'case.same_mediator',
  'case.mediator_is_party',
  'answer.not_for_applicant',
  'answer.already_refused',
  'room.not_open',
  'room.consent_missing',
  'room.not_yours',
  'message.empty',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export function refusal(code: RefusalCode, params: Refusal['params'] = {}): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, params } };
}
