import { laterOf } from '../procedure/calendar';
import { accessChapter } from './access/rules';
import { afterwardsChapter } from './afterwards/rules';
import { agreementChapter } from './agreement/rules';
import { withRecord } from './assist/recorded';
import { assistChapter } from './assist/rules';
import { careChapter } from './care/rules';
import { type Decide, refused } from './chapter';
import type { CaseCommand, CommandType } from './command';
import type { CaseEvent } from './event';
import { exitChapter } from './exits/rules';
import { fieldChapter } from './field/rules';
import { firstDecide } from './first/decide';
import { linkingChapter } from './linking/rules';
import { mediatorChapter } from './mediator/rules';
import { meetingChapter } from './meeting/rules';
import { peopleChapter } from './people/rules';
import { permit } from './permit';
import { promiseChapter } from './promise/rules';
import type { Refusal } from './refusal';
import { restChapter } from './rest/rules';
import type { Setting } from './setting';
import type { CaseState } from './state';
import { termChapter } from './terms/rules';
import { withTurns } from './turning';
import { byOf, type Viewer } from './viewer';
import { refusalSeen } from './viewing-stage';
import { writer } from './writer';

export type Decision =
  | { readonly ok: true; readonly events: readonly CaseEvent[] }
  | { readonly ok: false; readonly refusal: Refusal };

const DECIDE: { readonly [T in CommandType]: Decide<T> } = {
  ...firstDecide,
  ...promiseChapter.decide,
  ...peopleChapter.decide,
  ...mediatorChapter.decide,
  ...fieldChapter.decide,
  ...meetingChapter.decide,
  ...termChapter.decide,
  ...agreementChapter.decide,
  ...afterwardsChapter.decide,
  ...restChapter.decide,
  ...exitChapter.decide,
  ...linkingChapter.decide,
  ...careChapter.decide,
  ...accessChapter.decide,
  ...assistChapter.decide,
};

/** Fixes beside each event what the files that it names are. */
export function withSums(events: CaseEvent[], hashes: Setting['fileHashes'] = {}): CaseEvent[] {
  return events.map((event) => {
    const files = 'files' in event.data ? event.data.files.filter((file) => hashes[file]) : [];
    if (files.length === 0) return event;
    return { ...event, sums: Object.fromEntries(files.map((file) => [file, hashes[file]])) } as CaseEvent;
  });
}

/** Judges a command. No events means: allowed, and already so. Never throws. */
export function decide(state: CaseState, viewer: Viewer, command: CaseCommand, given: Setting): Decision {
  // Time never runs backwards within a case, even when two servers' clocks differ.
  const now = laterOf(state.lastAt, given.now);
  const no = permit(state, viewer, command.type, now);
  if (no) return { ok: false, refusal: no };
  if (viewer.as === 'code' || viewer.as === 'stranger') return refused('case.not_yours');
  const setting = { ...given, now };
  const write = writer(byOf(viewer, state), now, setting.name);
  // The table has for each type the function of that very type, which TypeScript can't follow through a lookup.
  const draft = DECIDE[command.type] as Decide<CommandType>;
  const drafts = draft({ state, viewer, command, setting, write });
  if (!Array.isArray(drafts)) return { ok: false, refusal: refusalSeen(state, viewer, drafts.refusal) };
  const taken = withRecord({ state, viewer, command, write }, drafts);
  if (!Array.isArray(taken)) return taken;
  return { ok: true, events: withTurns(state, withSums(taken, setting.fileHashes), setting.procedure, now) };
}
