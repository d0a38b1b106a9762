import type { CentreId, FileId, PersonId } from '../ids';
import type { Procedure } from '../procedure/procedure';
import type { FirstCase } from './linking/shape';
import type { PartyDetails } from './people/shape';
import type { TermInput } from './terms/shape';

export interface Staff {
  readonly name: string;
  /** Acts for a party of this very case. */
  readonly isParty: boolean;
}

/** A canonical text and its SHA-256 in hex. */
export interface Fixed {
  readonly text: string;
  readonly digest: string;
}

/** What a command brings with it from outside: the clock, the rules in force, and names for the words. */
export interface Setting {
  readonly now: string;
  readonly procedure: Procedure;
  /** The name of whoever acts, for the log's words. */
  readonly name: string;
  /** For `assign`, `chooseMediator` and `addHandler`: the mediators of the case's centre, by id. */
  readonly mediators?: Readonly<Record<string, Staff>>;
  /** The organisations that a case can be given to, by id, and the centres above the case's own, nearest first. */
  readonly organisations?: Readonly<Record<string, { readonly name: string }>>;
  readonly above?: readonly CentreId[];
  /** Names and details of the parties, kept beside the state. */
  readonly people?: Readonly<
    Record<string, { readonly name: string; readonly details?: PartyDetails | undefined }>
  >;
  /** For `linkCase`: the case whose code was given; absent where there is none. */
  readonly first?: FirstCase;
  /** The public name of the mediating body, and of the mediator. */
  readonly committee?: string;
  readonly mediatorName?: string;
  /** For `draftAgreement`: the words of each clause by `termId.version`, the names of who acts, and a number that nobody else has. */
  readonly clauses?: Readonly<Record<string, Pick<TermInput, 'text' | 'proof'>>>;
  readonly actorNames?: Readonly<Record<string, string>>;
  readonly number?: string;
  /** RFC 8785 canonical JSON and its digest. */
  readonly fix: (content: unknown) => Fixed;
  /** The characters that no font of ours can print, each once. */
  readonly unprintable?: (text: string) => string;
  /** The committee's electronic seal under a digest. */
  readonly seal?: (digest: string) => { readonly keyId: string; readonly seal: string };
  /** For `say` by a party in the joint room: a person should look at it before others read it. */
  readonly suspect?: boolean;
  /** For commands about a message: whether one stands at the place that they name. */
  readonly isMessage?: boolean;
  /** For `releaseMessage`: what was held back, and its writer's name. */
  readonly heldWords?: { readonly text?: string | undefined; readonly by?: string | undefined };
  /** For `issueKey`: whether this party, or whoever acts for it, was given a key before. */
  readonly hadKey?: boolean;
  /** For `doubtClaim` and `undoClaim`: who is tied to the party, the latest last, and who answered for it. */
  readonly tied?: readonly PersonId[];
  readonly answeredBy?: PersonId | undefined;
  /** For `undoClaim`: who said yes, in the party's place, to what somebody had filed for it. */
  readonly filingConfirmedBy?: PersonId | undefined;
  /** SHA-256 in hex of the files that the command names. */
  readonly fileHashes?: Readonly<Record<FileId, string>>;
}
