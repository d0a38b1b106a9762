import type { CommandType } from '@/domain/case/command';
import type { Entry } from '@/domain/case/entry';
import type { LookLine } from '@/domain/case/looks/shape';
import type { Stage } from '@/domain/case/state';
import type { CaseCard, CaseView, CentreCard, MediatorCard, OpenCase, WaitingCase } from '@/domain/case/view';
import type { CaseId, CentreId, FileId, PersonId } from '@/domain/ids';
import type { Kind, Office } from '@/domain/kinds/kinds';
import type { NoticeContent, NoticeKind } from '@/domain/notices/notice';
import type { PosterKind } from '@/domain/posters/poster';
import type { Court, Deadline, Routes, Window } from '@/domain/procedure/procedure';
import type { RoadStep } from '@/domain/procedure/road';
import type { FormName, Track, TrackRules } from '@/domain/procedure/tracks';
import type { OperationName } from './operations';

export type PersonRole = 'resident' | 'mediator' | 'clerk';

/** What the chat and the case page start from. `earlier` tells which rooms have older messages than these. */
export interface CasePage {
  readonly case: CaseView;
  readonly entries: readonly Entry[];
  readonly cursor: string;
  readonly may: readonly CommandType[];
  /** To a clerk by whom nothing is owed: say why you look; until then the parties read that nobody said. */
  readonly reasonAsked?: true;
}

/** Who has looked at a case, newest first. `before`: there are earlier days than this one. */
export interface LookList {
  readonly looks: readonly LookLine[];
  readonly before?: string;
}

export interface CaseChange {
  readonly entries: readonly Entry[];
  readonly cursor: string;
  /** More than one answer holds came meanwhile: ask again from `cursor`. */
  readonly more: boolean;
}

export interface Done {
  readonly case: CaseView;
  readonly may: readonly CommandType[];
  /** The entries that this command added and the caller may read. */
  readonly entries: readonly Entry[];
  /** `issueKey` alone: the personal key, shown this once. */
  readonly key?: string;
  readonly expires?: string;
}

export interface Division {
  readonly place: string;
  readonly name: string;
  /** No finer division is known below it. */
  readonly leaf: boolean;
}

export interface DemoPerson {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: PersonRole;
  readonly note?: string;
}

export interface Me {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: PersonRole;
  readonly centreId?: CentreId;
  readonly guest: boolean;
  /** Whether a PIN stands before this person's private talks. */
  readonly pin: boolean;
}

export interface Receipt {
  readonly caseId: CaseId;
  readonly code: string;
  /** For a guest: the token of the account that the filing opened. */
  readonly token?: string;
}

/** How this place goes about its cases, for anybody to read. */
export interface ProcedureCard {
  readonly version: string;
  /** The hour in China at which whatever is due is due. */
  readonly closingHour: number;
  /** The kinds of mediation that are offered, each with its steps in order. */
  readonly tracks: readonly TrackCard[];
  readonly followUps: readonly Deadline[];
  readonly declinable: readonly Office[];
  readonly windows: readonly Window[];
  /** The courts that may confirm an agreement, with the divisions that each serves. */
  readonly courts: readonly Court[];
  /** Where else people can go, by kind of dispute. */
  readonly routes: Routes;
}

export interface TrackCard extends Omit<TrackRules, 'enabled'> {
  readonly track: Track;
  readonly road: readonly RoadStep[];
}

/** A paper of the case that the caller may have. */
export interface PaperCard {
  readonly form: FormName;
  /** Which meeting, visit, clause or party it is about, where there can be several. */
  readonly about?: string;
  readonly at: string;
  /** Of an agreement in force: SHA-256 of the stored file, which never changes. */
  readonly sha256?: string;
}

/** What a genuine agreement's holder is told: nothing that does not stand on the paper. */
export interface AgreementCheck {
  readonly genuine: boolean;
  readonly number?: string;
  readonly inForceAt?: string;
  readonly committee?: string;
}

export interface Organisation {
  readonly centreId: CentreId;
  readonly name: string;
}

export interface MediatorChoice extends MediatorCard {
  /** Cases in hand. */
  readonly open: number;
  /** Whose they are, where that is not the case's own centre. */
  readonly organisation?: string;
}

/** A case as far as a notice names it. */
export interface NoticeCase {
  readonly caseId: CaseId;
  readonly code: string;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly role: CaseCard['role'];
}

export interface NoticeCard extends NoticeContent {
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly at: string;
  /** How many came together in this one. */
  readonly count: number;
  readonly read: boolean;
  /** What it asked for is owed no longer. */
  readonly settled: boolean;
  readonly due?: string;
  /** Null where the reader may no longer read what it was about: then nothing but kind and time is told. */
  readonly case: NoticeCase | null;
}

export interface NoticeCount {
  readonly unread: number;
  /** Templates that WeChat can be asked to allow; empty where nothing is sent to phones. */
  readonly templates: readonly string[];
}

/** What a poster fills into the filing form. */
export interface PosterShown {
  readonly poster: string;
  readonly kind: PosterKind;
  readonly name: string;
  /** From the province down to where it hangs. */
  readonly path: readonly Division[];
  readonly window?: Window;
}

/** A poster as the centre's clerks see it. */
export interface PosterCard extends PosterShown {
  readonly madeAt: string;
  readonly endedAt?: string;
  /** How often the form was opened from it, and how many cases were filed so. */
  readonly opened: number;
  readonly filed: number;
}

/** A paper set for this one answer and kept nowhere: the file's name without its ending, and its bytes in base64. */
export interface PaperBytes {
  readonly name: string;
  readonly pdf: string;
}

export interface Answers {
  'session.people': readonly DemoPerson[];
  'session.demo': { readonly token: string };
  'session.me': Me;
  'session.invite': { readonly token?: string; readonly me: Me };
  'session.ticket': { readonly ticket: string };
  'session.pin': Me;
  /** Sent along with later calls; private talks are open until then. */
  'session.unlock': { readonly unlock: string; readonly until: string };
  'place.children': { readonly divisions: readonly Division[] };
  'place.path': { readonly path: readonly Division[] };
  'centre.contact': CentreCard;
  'procedure.show': ProcedureCard;
  'centre.mediators': { readonly mediators: readonly MediatorChoice[] };
  /** `alarm`: more is guessed, by whomever, than people mistype. `failures`: wrong guesses within the last hour. */
  'centre.inbox': {
    readonly cases: readonly CaseCard[];
    readonly alarm?: { readonly since: string; readonly failures: number };
  };
  'poster.show': PosterShown;
  /** With the centre for which a new one would be made, and the division that it serves; '' where none is named. */
  'centre.posters': {
    readonly posters: readonly PosterCard[];
    readonly centre: { readonly name: string; readonly place: string };
  };
  'centre.makePoster': { readonly poster: PosterCard };
  'centre.endPoster': { readonly poster: PosterCard };
  'centre.posterPaper': PaperBytes;
  'desk.queue': { readonly cases: readonly CaseCard[] };
  /** The mediator's own quick replies; none means the built-in ones. */
  'desk.phrases': { readonly phrases: readonly string[] };
  'desk.keepPhrases': { readonly phrases: readonly string[] };
  'case.file': Receipt;
  /** `waiting`: what opens only once the centre has made sure who this is; absent where nothing waits. */
  'case.mine': { readonly cases: readonly CaseCard[]; readonly waiting?: readonly WaitingCase[] };
  'case.lookup': OpenCase;
  /**
   * `waiting`: the centre makes sure who it is before anything of the case is shown. `pinStays`: this account came to its
   * own place again, and its PIN is still there, since the key was made before the PIN was last known, or other cases
   * behind it have had no new key.
   */
  'case.claim': {
    readonly caseId: CaseId;
    readonly token?: string;
    readonly waiting?: true;
    readonly pinStays?: 'old_key' | 'other_cases';
  };
  'case.view': CasePage;
  'case.looks': LookList;
  'case.since': CaseChange;
  'case.earlier': { readonly entries: readonly Entry[]; readonly more: boolean };
  'case.read': { readonly unread: number };
  'case.papers': { readonly papers: readonly PaperCard[] };
  'case.paper': { readonly url: string };
  /** `pdf` in base64; nothing of it is kept. */
  'case.slip': { readonly name: string; readonly pdf: string };
  'agreement.check': AgreementCheck;
  'centre.organisations': { readonly organisations: readonly Organisation[] };
  'case.do': Done;
  'notice.list': {
    readonly notices: readonly NoticeCard[];
    readonly unread: number;
    readonly before?: string;
  };
  'notice.count': NoticeCount;
  'notice.read': { readonly unread: number };
  'notice.allow': { readonly allowed: number };
  'file.ticket': { readonly fileId: FileId; readonly upload: UploadTarget };
}

/**
 * Where the bytes go. Over HTTPS in chunks, `PUT url?offset=n` and the last one with `&end=1`, or in one form post
 * with a field `file`; in the cloud a path for `wx.cloud.uploadFile`. The url is good for a day.
 */
export type UploadTarget =
  | { readonly by: 'post'; readonly url: string; readonly maxBytes: number; readonly chunkBytes: number }
  | { readonly by: 'cloud'; readonly cloudPath: string; readonly maxBytes: number };

/** How far an upload has come: what a phone asks by `GET url` before it goes on, and what every chunk is answered with. */
export interface UploadProgress {
  /** Bytes that arrived. */
  readonly received: number;
  /** Checked and kept: commands may name the file. */
  readonly done: boolean;
  readonly fileId?: FileId;
}

export type Answer<N extends OperationName> = Answers[N];
