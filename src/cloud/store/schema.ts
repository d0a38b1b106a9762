import type { Generated } from 'kysely';
import type { LookKind, LookReason } from '@/domain/case/looks/shape';
import type { ActingAs } from '@/domain/case/people/shape';
import type { NoticeKind } from '@/domain/notices/notice';
import type { PosterKind } from '@/domain/posters/poster';

/** One row a case: the folded state, the columns that lists need, and the heads of its streams. */
export interface DisputeCaseTable {
  case_id: string;
  code: string;
  centre_id: string;
  place: string;
  stage: string;
  open: boolean;
  mediator: string | null;
  /** Whose lists the case stands on: its own centre, those it was raised to, the one asked to take it. */
  centres: string[];
  handlers: string[];
  /** When time alone may change something next; null while nothing runs. */
  wakes_at: string | null;
  /** How many events the case has; a command that saw fewer is tried again. */
  head: number;
  /** JSON of the state, of each stream's last hash, and of its people's names and numbers. */
  state: string;
  heads: string;
  people: string;
  filed_at: string;
  updated_at: string;
}

/**
 * The log. `facts` and `words` are RFC 8785 canonical JSON in text, stored exactly as hashed: `jsonb` would
 * reorder keys and rewrite numbers.
 */
export interface CaseEventTable {
  case_id: string;
  ordinal: number;
  stream: string;
  seq: number;
  type: string;
  at: string;
  facts: string;
  words: string | null;
  salt: Buffer | null;
  words_digest: Buffer;
  hash: Buffer;
}

export interface CommandDoneTable {
  doer: string;
  command_id: string;
  input_hash: string;
  case_id: string | null;
  from_ordinal: number;
  to_ordinal: number;
  /** For a guest: the person whom the command created. */
  person_id: string | null;
  at: string;
}

export interface PersonTable {
  person_id: string;
  name: string;
  /** JSON: what the centre publishes of its staff (years, fields, phone). */
  profile: string | null;
}

export interface AccountTable {
  channel: 'guest' | 'wechat' | 'demo' | 'invitation';
  subject: string;
  person_id: string;
  created_at: Generated<string>;
}

export interface CentreTable {
  centre_id: string;
  place: string;
  /** JSON of the centre's card. */
  card: string;
}

export interface StaffRoleTable {
  person_id: string;
  centre_id: string;
  role: 'clerk' | 'mediator';
  from_at: string;
  until_at: string | null;
}

export interface ActsForTable {
  case_id: string;
  party_id: string;
  person_id: string;
  acting_as: 'self' | ActingAs;
  from_at: string;
  until_at: string | null;
}

export interface PartyKeyTable {
  case_id: string;
  party_id: string;
  /** Empty for the party itself. */
  actor_id: string;
  key_hash: string;
  expires_at: string;
  tries: number;
  used_by: string | null;
  issued_at: string;
}

export interface InvitationTable {
  invitation_hash: string;
  centre_id: string;
  role: 'clerk' | 'mediator';
  name: string;
  expires_at: string;
  used_by: string | null;
}

export interface FileTable {
  file_id: string;
  person_id: string | null;
  case_id: string | null;
  media_type: string | null;
  bytes: number | null;
  sha256: string | null;
  /** Where the bytes are, for whoever keeps them. */
  kept_as: string | null;
  /** The digest of the budget that its ticket was taken from. */
  asked_by: Generated<string | null>;
  /** The stream in which it was shown first, private talks aside; null until a case names it. */
  stream: string | null;
  created_at: Generated<string>;
}

export interface ReadCursorTable {
  person_id: string;
  case_id: string;
  stream: string;
  messages: number;
}

/** A ticket that has opened its socket. */
export interface UsedTicketTable {
  ticket_id: string;
  kept_until: string;
}

/** The last number that a centre gave to an agreement in a year. */
export interface AgreementNumberTable {
  centre_id: string;
  year: number;
  last: number;
}

/** What a person is told of. An unread row takes in whatever else comes of the same kind and topic. */
export interface NoticeTable {
  notice_id: Generated<string>;
  /** Which of several of one moment came first; told to nobody, because its gaps would tell of others'. */
  place: Generated<number>;
  person_id: string;
  case_id: string;
  kind: NoticeKind;
  topic: string;
  /** Whoever may no longer read it is shown no content. */
  stream: string;
  /** JSON of ids and choices. */
  content: string;
  due: string | null;
  made_at: string;
  at: string;
  count: Generated<number>;
  read_at: string | null;
  /** When what it asked for was owed no longer. */
  settled_at: string | null;
  /** 0: of its date nothing was said yet; 1: that it is near; 2: that it is past. */
  reminded: Generated<number>;
  /** When it went to the person's phone, or was about to. */
  sent_at: string | null;
  tries: Generated<number>;
  try_at: string | null;
}

/** How many messages of a template a person still allows WeChat to send. */
export interface NoticeAllowanceTable {
  person_id: string;
  template: string;
  remaining: number;
}

/** The quick replies that a mediator keeps instead of the built-in ones. */
export interface DeskPhrasesTable {
  person_id: string;
  phrases: string[];
}

/** How often the words of a voice message were asked for, and when at the earliest again. */
export interface VoiceTryTable {
  case_id: string;
  stream: string;
  seq: number;
  tries: number;
  try_at: string;
}

/** All looks at a case of one kind by one looker on one day in China. */
export interface LookTable {
  case_id: string;
  day: string;
  /** Canonical JSON of who looked: ids, a place, no name and no address. */
  looker: string;
  kind: LookKind;
  reasons: LookReason[];
  note: string | null;
  times: number;
  last_at: string;
}

/** The PIN before a person's private talks. */
export interface PersonPinTable {
  person_id: string;
  /** Another one with every PIN that is set. */
  pin_id: string;
  pin_hash: string;
  /** Wrong tries since it was last given. */
  tries: Generated<number>;
  wait_until: string | null;
  /** When its person last set it or gave it. */
  known_at: Generated<string>;
  /** The cases that this person entered a new key to since. */
  rekeyed: Generated<string[]>;
}

/** How much of a budget is used up; one row for each account or address that used some within the last days. */
export interface LimitBudgetTable {
  /** A digest with the server's secret: nobody finds an address or a person in it. */
  budget: string;
  /** As it was at `at`; less since, by the rule. */
  used: number;
  /** Tries that are being carried out. */
  pending: number;
  at: string;
  wait_until: string;
}

/** Wrong guesses of everybody together, by the minute. */
export interface LimitFailureTable {
  minute: string;
  failures: number;
}

/** One row: since when there were too many, and when that was last so. */
export interface LimitAlarmTable {
  only_one: Generated<boolean>;
  since: string;
  seen_at: string;
}

/** A poster that opens the filing form; how many cases came from it stands in the log. */
export interface PosterTable {
  poster_id: string;
  centre_id: string;
  kind: PosterKind;
  name: string;
  place: string;
  window_id: string | null;
  made_by: string;
  command_id: string;
  made_at: string;
  ended_at: string | null;
  opened: Generated<number>;
}

export interface Tables {
  poster: PosterTable;
  limit_budget: LimitBudgetTable;
  limit_failure: LimitFailureTable;
  limit_alarm: LimitAlarmTable;
  person_pin: PersonPinTable;
  look: LookTable;
  desk_phrases: DeskPhrasesTable;
  voice_try: VoiceTryTable;
  notice: NoticeTable;
  notice_allowance: NoticeAllowanceTable;
  agreement_number: AgreementNumberTable;
  dispute_case: DisputeCaseTable;
  case_event: CaseEventTable;
  command_done: CommandDoneTable;
  person: PersonTable;
  account: AccountTable;
  centre: CentreTable;
  staff_role: StaffRoleTable;
  acts_for: ActsForTable;
  party_key: PartyKeyTable;
  invitation: InvitationTable;
  file: FileTable;
  read_cursor: ReadCursorTable;
  used_ticket: UsedTicketTable;
}
