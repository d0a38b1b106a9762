import { LIMITS } from '@/contract/fields';
import { placeIn } from '@/domain/case/care/place';
import { writtenVoice } from '@/domain/case/care/voice';
import type { CaseEvent } from '@/domain/case/event';
import type { House } from '../house';
import { reportFault } from '../http/fault';
import { eventAt } from '../store/case-events';
import { append } from '../store/case-log';
import { loadById } from '../store/case-reading';
import { findFiles } from '../store/files';
import { isWritten, takeVoice, unwrittenVoices, type VoicePlace } from '../store/voices';
import type { Recording, Transcribe } from './transcriber';

export interface WritingDown {
  readonly transcribe: Transcribe;
  /** Whether recordings of private talks are given to the service, too. */
  readonly privately: boolean;
}

/** Recordings looked at in one go. */
const AT_ONCE = 20;
const DAY_MS = 24 * 3_600_000;
/** Longer than the service is waited for: nobody else takes a recording on meanwhile. */
const AGAIN_MS = 3 * 60_000;
const APPENDS = 8;

/**
 * Writes down what was said in the voice messages of the last days, each once; what a server that stopped left undone
 * is found again. Safe to run anywhere, at any time, by several at once. One recording that fails holds up no other.
 *
 * @returns how many were written down.
 */
export async function writeDownVoices(
  house: House,
  { transcribe, privately }: WritingDown,
  { limit = AT_ONCE, signal }: { readonly limit?: number; readonly signal?: AbortSignal } = {},
): Promise<number> {
  const now = house.now();
  const since = new Date(Date.parse(now) - 2 * DAY_MS).toISOString();
  let written = 0;
  for (const voice of await unwrittenVoices(house.db, { since, now, limit, privately })) {
    if (signal?.aborted) break;
    const again = new Date(Date.parse(house.now()) + AGAIN_MS).toISOString();
    if (!(await takeVoice(house.db, voice, house.now(), again))) continue;
    const isDone = await writeDown(house, voice, transcribe, signal).catch((error: unknown) => {
      if (!signal?.aborted) reportFault(error);
      return false;
    });
    if (isDone) written += 1;
  }
  return written;
}

async function writeDown(
  house: House,
  voice: VoicePlace,
  transcribe: Transcribe,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const message = await eventAt(house.db, voice.caseId, voice.stream, voice.seq);
  const recording = message && (await recordingOf(house, message));
  if (!message || !recording) return false;
  // Where the service cannot be reached nobody has read it, and nobody else closes it.
  const heard = await transcribe(recording, signal).finally(() => recording.content.destroy());
  const text = storable(heard);
  for (let attempt = 0; attempt < APPENDS; attempt += 1) {
    const found = await loadById(house.db, voice.caseId);
    // Looked at after the case was: whatever came since moves its head, and the append finds out.
    if (!found || (await isWritten(house.db, voice))) return false;
    const about = { text, by: message.by.role, at: house.now() };
    const events = writtenVoice(found.state, placeIn(voice.stream, voice.seq), about);
    if (await append(house.db, { case: found, events })) return true;
  }
  return false;
}

async function recordingOf(house: House, message: CaseEvent): Promise<Recording | null> {
  const named = 'files' in message.data ? message.data.files : [];
  const [file] = await findFiles(house.db, named);
  if (!file?.mediaType?.startsWith('audio/') || file.bytes === null) return null;
  const content = await house.files.open(file);
  return content && { content, bytes: file.bytes, mediaType: file.mediaType };
}

/** A database stores no U+0000 and no half of a pair, and a message has its length. */
function storable(text: string): string {
  const cut = text.replaceAll('\u0000', '').slice(0, LIMITS.message);
  return Buffer.from(cut, 'utf8').toString('utf8');
}

const EVERY_MS = 60_000;

/** Writes down voices as soon as one comes, and once a minute what was left; never twice at once. */
export function createWritingDown(
  house: () => House,
  parts: WritingDown,
): { wake(): void; stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let waiting = false;
  const wake = () => {
    if (waiting || stopping.signal.aborted) return;
    waiting = true;
    running = running
      .then(() => {
        waiting = false;
        return writeDownVoices(house(), parts, { signal: stopping.signal });
      })
      .catch(reportFault);
  };
  const timer = setInterval(wake, EVERY_MS);
  timer.unref();
  return {
    wake,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
