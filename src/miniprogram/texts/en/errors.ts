import type { Shape } from '../shape';
import type { zh } from '../zh';
import { refusals } from './refusals';

const number = (value: string | number | undefined) => Number(value ?? 0);
const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
const span = (value: string | number | undefined) => {
  const seconds = Math.max(1, number(value));
  if (seconds < 60) return counted(seconds, 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour');
};
const mebibytes = (bytes: string | number | undefined) => Math.floor(number(bytes) / 1024 / 1024);
const at = (phone: string | number | undefined) => (phone ? ` at ${phone}` : '');

export const errors: Shape<typeof zh.errors> = {
  codes: {
    'network.offline': () => 'No signal. Try again when there is one; what you wrote is still here.',
    'network.timeout': () => 'The network is slow and no answer came. Trying again repeats nothing.',
    'outbox.waiting': () =>
      'No signal. It is kept on this phone and goes by itself when there is one; no need to do it again.',
    'storage.full': () =>
      'The phone is full: this was neither kept nor sent. What you wrote is still here. Delete something you do not need and try again.',
    'answer.unreadable': () => 'The answer could not be read. Please try again in a moment.',
    'server.unavailable': () =>
      'The service does not answer. Try again in a minute or two; if it is urgent, call the centre.',
    'operation.unknown': () => 'This version is too old. Please close it and open it again.',
    'input.invalid': () => 'A few places need a change; they are marked.',
    'input.not_json': () => 'It was not sent. Please close this and open it again.',
    'input.too_large': () => 'That is too long. Please send it in parts.',
    'identity.missing': () => 'This phone is not signed in.',
    'identity.invalid': () => 'You are signed out. Please come in again; your drafts are still here.',
    'identity.expired': () => 'Your sign-in has ended. Please come in again; your drafts are still here.',
    'identity.unreliable': () =>
      'We could not be sure that it is you. Close WeChat and open it again, or call the centre.',
    'role.needed': () => 'Only staff can see this page.',
    'person.unknown': () => 'There is no such person. Please choose again.',
    'case.not_found': () => 'No such case, or it is not open to you. Check the code, or call the centre.',
    'code.mistyped': () => 'One digit is mistyped. Please compare it with the slip.',
    'code.not_found': () => 'The code is typed right, but there is no such case. Please call the centre.',
    'key.wrong': (params) =>
      number(params.left) > 0
        ? `Wrong key. ${params.left} more ${number(params.left) === 1 ? 'try' : 'tries'}.`
        : 'Wrong key. Please compare it with the slip.',
    'key.locked': (params) =>
      `Too many wrong tries: this key is locked. Call the centre${at(params.phone)} for a new one.`,
    'key.expired': (params) => `This key has run out. Call the centre${at(params.phone)} for a new one.`,
    'key.used': (params) =>
      `This key has been used; each works once. Call the centre${at(params.phone)} for a new one.`,
    'key.linked': (params) =>
      `This case is handled together with another one; this key is of before. Call the centre${at(params.phone)} for a new one.`,
    'key.not_now': (params) =>
      `This key does not open the case at the moment. Please call the centre${at(params.phone)}.`,
    'key.opposing': () =>
      'You already stand on another side of this case, or you handle it; you can not use this key.',
    'claim.unconfirmed': (params) =>
      `The centre first has to make sure that it is you; then you can read it. No need to try again; to be quicker, call the centre${at(params.phone)}.`,
    'access.ended': (params) =>
      `This case is no longer on this phone: there is a new phone, or the centre took the key back. If that is wrong, call the centre${at(params.phone)}.`,
    'invitation.invalid': () =>
      'This invitation code is wrong or used. Ask your administrator for a new one.',
    'limit.wait': (params) =>
      `There were too many tries just now, perhaps by others on the same network. Please try again in ${span(params.seconds)}; what you wrote is still here. If you can not wait, call the centre.`,
    'command.id_reused': () => 'It was not sent. Leave this page and try again.',
    'case.busy': () => 'Somebody else is working on this case right now. Please tap again.',
    'cursor.invalid': () => 'Please pull down to refresh.',
    'poster.unknown': () => 'There is no such poster. You can still apply here; choose the place yourself.',
    'poster.ended': () =>
      'This poster is no longer in use. You can still apply here; choose the place yourself.',
    'file.not_found': () => 'The file was not found. Please choose it again.',
    'file.kind': () =>
      'This file is damaged or of a kind we cannot take. Choose a photo, a PDF or a recording.',
    'file.pixels': () => 'The picture is too wide or too high. Choose another, or send a screenshot of it.',
    'file.too_large': ({ limit }) => `The file is too large. Choose one below ${mebibytes(limit)} MB.`,
    'file.offset': () => 'The file did not arrive whole. Please send it again.',
    'file.ticket_invalid': () => 'The file did not arrive. Please choose it again.',
    'case.not_yours': () => 'This is not yours to do.',
    'case.not_now': () =>
      'This step is no longer open; somebody may have done it already. Look at the case again.',
    'case.call_applicant_first': () =>
      'The applicant is afraid. Call the applicant before anything goes to the other side.',
    'case.party_unknown': () => 'There is no such side. Please choose again.',
    'case.party_required': () => 'Please choose which side.',
    'case.mediator_unknown': () => 'This mediator does not belong to the centre. Choose another.',
    'case.same_mediator': () => 'This mediator has the case already.',
    'case.mediator_is_party': () => 'This mediator is a party to the case. Choose another.',
    'answer.not_for_applicant': () => 'The applicant has no answer to give.',
    'answer.already_refused': () => 'This side has said no. To change that, call the centre.',
    'room.not_open': () => 'The talks are not open, or are paused. You can write to the centre.',
    'room.consent_missing': (params) => {
      const missing = Math.max(1, number(params.missing));
      return missing === 1 ? 'One side has not answered yet.' : `${missing} sides have not answered yet.`;
    },
    'pin.needed': () => 'The private talk is locked. Enter your PIN first, then read and write.',
    'pin.wrong': ({ left, minutes }) =>
      `This PIN is not right. Tries left: ${left}.${number(minutes) > 0 ? ` Please wait ${minutes} min before the next one.` : ''}`,
    'pin.wait': ({ minutes }) => `Too many tries. Please wait ${minutes} min, then try again.`,
    'pin.locked': () =>
      'Too many wrong tries: it is locked. Bring your ID to the centre’s window and ask for a new personal key, one for each case; entering them here opens it again.',
    'pin.none': () => 'There is no PIN at the moment. Please leave this page and come back.',
    'room.not_yours': () => 'You can not write in these talks. You can write to the centre.',
    'message.empty': () => 'Nothing is written yet.',
    ...refusals,
  },
  fields: {
    required: () => 'This is still empty.',
    too_long: (params) =>
      params.limit ? `At most ${params.limit} characters.` : 'Too long; please shorten it.',
    too_many: (params) => (params.limit ? `At most ${params.limit}.` : 'Too many; please take some away.'),
    too_few: () => 'At least one is needed.',
    unstorable: () => 'It holds characters that can not be stored. Please type it again.',
    phone: () => 'This does not look like a phone number.',
    place: () => 'Please choose a place.',
    choice: () => 'Please choose one.',
    code_length: () => 'A case code has 16 digits.',
    code_mistyped: () => 'One digit is mistyped. Please compare it with the slip.',
    key: () => 'A key has 6 digits.',
    pin: () => 'A PIN has 4 to 6 digits.',
    date: () => 'This date does not look right. Please choose it again.',
    amount: () => 'This amount does not look right. Digits only, two decimals at most.',
    signature: () => 'The signature could not be read. Please clear it and sign again.',
    id: () => 'Please choose again.',
    type: () => 'Please fill this in again.',
  },
};
