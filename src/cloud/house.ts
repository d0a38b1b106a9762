import type { Readable } from 'node:stream';
import type { UploadTarget } from '@/contract/answers';
import type { FileId, PersonId } from '@/domain/ids';
import type { NoticeTemplates, QuietHours } from '@/domain/notices/outgoing';
import type { Procedure } from '@/domain/procedure/procedure';
import type { Refused } from './files/content/examine';
import type { Seal } from './identity/seal';
import type { Sealing } from './identity/sealing';
import type { Centre } from './store/centres';
import type { Database } from './store/database';
import type { StoredFile } from './store/files';

/** What every operation may use; the two entries furnish it each in its own way. */
export interface House {
  readonly db: Database;
  readonly seal: Seal;
  readonly sealing: Sealing;
  /** Where browsers and scanners reach the service; printed under the QR of a paper. */
  readonly publicUrl: string;
  readonly procedure: Procedure;
  readonly mode: 'demo' | 'production';
  readonly now: () => string;
  readonly centres: () => Promise<readonly Centre[]>;
  readonly files: FileKeeper;
  /** How what a party says to the others is looked at first; absent: by the local word list. */
  readonly review?: Review;
  /** Told that a voice message came, where recordings are written down. */
  readonly voiceSaid?: () => void;
  /** Absent where nothing is sent to phones: then the inbox in the app is all there is. */
  readonly sending?: Sending;
  /** WeChat's own codes for papers; absent where no account is set up for them. */
  readonly miniCode?: MiniCode;
}

/**
 * Has WeChat draw its own code (小程序码) that opens `page` with `scene`: at most 32 signs, as PNG or JPEG. Throws where
 * WeChat makes none now; the paper then has the QR alone.
 */
export type MiniCode = (scene: string, page: string) => Promise<Buffer>;

/** How notices go to phones, where that is configured. */
export interface Sending {
  readonly sender: Sender;
  readonly templates: NoticeTemplates;
  readonly quiet: QuietHours;
}

export interface Outgoing {
  /** The person's id at the channel that sends: for WeChat the openid. */
  readonly to: string;
  readonly template: string;
  /** The template's fields, each filled with words that name nobody and no matter. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Brings a notice to a phone. `refused`: not allowed, or no longer; asking again is of no use. */
export interface Sender {
  send(message: Outgoing): Promise<'sent' | 'refused' | 'failed'>;
}

/** Content security. `review`: the mediator looks at it before the other side reads it; nothing is ever dropped. */
export interface Review {
  judge(text: string, personId: PersonId): Promise<'pass' | 'review'>;
}

/** Keeps the bytes of files: a folder beside the server, or WeChat's cloud storage. */
export interface FileKeeper {
  /** @param size bytes that are to come, 0 where nobody knows. */
  ticket(fileId: FileId, size: number): UploadTarget;
  /** Links that open each file for a while, the same for an hour. */
  links(files: readonly StoredFile[], now: string): Promise<ReadonlyMap<FileId, string>>;
  /** Why one of the files may not be named by a command: not there, or not taken. Null when all may. */
  admit(files: readonly StoredFile[]): Promise<Unfit | null>;
  /** Keeps bytes that the service made itself; answers where they are. The same id is never written twice. */
  keep(fileId: FileId, bytes: Uint8Array, mediaType: string): Promise<string>;
  /** The bytes of a kept file, or null where they are gone. */
  bytesOf(file: StoredFile): Promise<Uint8Array | null>;
  /** The same, as they come. */
  open(file: StoredFile): Promise<Readable | null>;
}

export type Unfit = Refused | { readonly code: 'file.not_found'; readonly params: Record<string, never> };

/** Who calls: a person signed in by token or by WeChat, or nobody yet. */
export interface Caller {
  readonly personId: PersonId | null;
  readonly channel: 'token' | 'wechat';
  /** Where the call came from, for the limits alone: never stored or logged as it is. Null: from within the house. */
  readonly address: string | null;
  /** The id of the PIN that this person gave within the last minutes; each entry reads it from what it sealed. */
  readonly unlocked?: string;
  /** Until when it counts as given, in milliseconds since the epoch. */
  readonly unlockedUntil?: number;
}
