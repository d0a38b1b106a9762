import * as v from 'valibot';
import type { CaseId, CentreId, FileId, PartyId, PersonId } from '@/domain/ids';
import { isStorable } from '@/domain/text/storable';

/** The longest texts taken, in UTF-16 units; everything longer is refused, never cut. */
export const LIMITS = {
  /** Notices marked as read at once, and templates that WeChat asks about at once. */
  notices: 100,
  templates: 5,
  /** A mediator's quick replies. */
  phrases: 20,
  phrase: 200,
  /** Messages that one request for earlier ones brings at most. */
  earlier: 200,
  name: 50,
  facts: 5000,
  wish: 2000,
  message: 4000,
  reason: 1000,
  /** What a poster's window, village or grid is called. */
  posterName: 20,
  /** Why a clerk looks at a case, beside the usual reasons. */
  lookNote: 60,
  /** A mediation record; a longer one is photographed and attached. */
  record: 20_000,
  /** The line that a finger drew. */
  signature: 20_000,
  filesPerCase: 9,
  filesPerMessage: 9,
  others: 20,
  /** A voice message, seconds. */
  voice: 60,
  /** Text of one request, bytes. */
  body: 100 * 1024,
  /** One photo, bytes. */
  photo: 10 * 1024 * 1024,
  /** One PDF, bytes. */
  pdf: 20 * 1024 * 1024,
  /** One recording, bytes. */
  audio: 10 * 1024 * 1024,
  /** What one request brings of a file, bytes: a few seconds on one bar of signal. */
  chunk: 256 * 1024,
  /** Width by height of a photo; beyond this a small file could fill the memory of whoever opens it. */
  pixels: 50_000_000,
} as const;

/** Issue messages are codes of `error.field.<code>` in the dictionaries. */
export type FieldCode =
  | 'required'
  | 'too_long'
  | 'too_many'
  | 'too_few'
  | 'unstorable'
  | 'phone'
  | 'place'
  | 'choice'
  | 'code_length'
  | 'code_mistyped'
  | 'key'
  | 'pin'
  | 'date'
  | 'amount'
  | 'signature'
  | 'id'
  | 'type';

const issue = (code: FieldCode) => code;

const storable = v.check<string, FieldCode>(isStorable, issue('unstorable'));

export function requiredText(limit: number) {
  return v.pipe(
    v.string(issue('type')),
    storable,
    v.check((text) => text.trim() !== '', issue('required')),
    v.maxLength(limit, issue('too_long')),
  );
}

export function optionalText(limit: number) {
  return v.optional(v.pipe(v.string(issue('type')), storable, v.maxLength(limit, issue('too_long'))));
}

/** A mainland mobile or a landline with or without area code; spaces and dashes are forgiven. */
export const phone = v.pipe(
  v.string(issue('type')),
  v.trim(),
  v.nonEmpty(issue('required')),
  v.regex(/^\+?\d(?:[\s-]?\d){6,17}$/, issue('phone')),
  v.check((text) => !/^1(?![3-9])\d{10}$/.test(national(text)), issue('phone')),
);

function national(text: string): string {
  return text.replace(/[\s-]/g, '').replace(/^(?:\+|00)86/, '');
}

export const commandId = v.pipe(
  v.string(issue('type')),
  v.regex(/^[\x21-\x7e]{1,100}$/, issue('id')),
  v.description('Chosen by the caller, new for each command; the same one again repeats nothing.'),
);

function id<T extends string>() {
  return v.pipe(
    v.string(issue('type')),
    v.regex(/^[\w.:-]{1,64}$/, issue('id')),
    v.transform((text) => text as T),
  );
}
export const caseId = id<CaseId>();
export const partyId = id<PartyId>();
export const personId = id<PersonId>();
export const fileId = id<FileId>();
export const centreId = id<CentreId>();
/** Of a meeting, a clause or somebody who acts for a party. */
export const shortId = id<string>();
export const posterId = v.pipe(v.string(issue('type')), v.regex(/^[A-Za-z0-9_-]{1,20}$/, issue('id')));
export const noticeId = v.pipe(
  v.string(issue('type')),
  v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, issue('id')),
);
export const templateId = v.pipe(v.string(issue('type')), v.regex(/^[\w-]{1,64}$/, issue('id')));

/** Statistical division code of 12 digits: province, city, county, town, village. */
export const place = v.pipe(v.string(issue('type')), v.regex(/^[1-8]\d{11}$/, issue('place')));

/** Full-width digits and spaces forgiven, as people type them. */
const digits = (text: string) =>
  text.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)).replace(/[\s-]/g, '');

/** Six digits, grouped or full-width as people type them. */
export const personalKey = v.pipe(
  v.string(issue('type')),
  v.description('Six digits.'),
  v.transform(digits),
  v.regex(/^\d{6}$/, issue('key')),
);

/** What somebody chose to lock their private talks with. */
export const pin = v.pipe(
  v.string(issue('type')),
  v.description('Four to six digits.'),
  v.transform(digits),
  v.regex(/^\d{4,6}$/, issue('pin')),
);

export function files(limit: number) {
  return v.optional(v.pipe(v.array(fileId, issue('type')), v.maxLength(limit, issue('too_many'))));
}

/** A whole number that PostgreSQL's integer holds. */
export const count = v.pipe(
  v.number(issue('type')),
  v.integer(issue('type')),
  v.minValue(0, issue('type')),
  v.maxValue(2_147_483_647, issue('type')),
);

export const cursor = v.pipe(v.string(issue('type')), v.maxLength(2000, issue('too_long')));

/** A day in China, `YYYY-MM-DD`, that exists. */
export const day = v.pipe(
  v.string(issue('type')),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, issue('date')),
  v.check((text) => isDay(text), issue('date')),
);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Also in UTC in a year of four digits: a database knows no year 0, and reads no year with a sign. */
export function isMoment(text: string): boolean {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && /^(?!0000)\d/.test(at.toISOString());
}

/** A moment as ISO 8601 with its zone; kept in UTC with milliseconds. */
export const moment = v.pipe(
  v.string(issue('type')),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/, issue('date')),
  v.check(isMoment, issue('date')),
  v.transform((text) => new Date(text).toISOString()),
);

/** Money in fen: a whole number, so that nothing is ever rounded. Whether it makes sense is for the rules. */
export const fen = v.pipe(
  v.number(issue('amount')),
  v.integer(issue('amount')),
  v.check((amount) => Number.isSafeInteger(amount), issue('amount')),
);

/** SHA-256 in hex. */
export const digest = v.pipe(v.string(issue('type')), v.regex(/^[0-9a-f]{64}$/, issue('id')));

const STROKE = 'M\\d{1,3} \\d{1,3} l-?\\d{1,3} -?\\d{1,3}(?: -?\\d{1,3} -?\\d{1,3})*';

/** A line as a finger drew it: an SVG path of whole numbers in a box of 600 by 240, one `M … l …` for each stroke. */
export const signature = v.pipe(
  v.string(issue('type')),
  v.nonEmpty(issue('required')),
  v.maxLength(LIMITS.signature, issue('too_long')),
  v.regex(new RegExp(`^${STROKE}(?: ${STROKE})*$`), issue('signature')),
);
