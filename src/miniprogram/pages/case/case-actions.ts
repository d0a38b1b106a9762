import type { CommandType } from '@/domain/case/command';
import type { CaseView } from '@/domain/case/view';
import type { IconName } from '@/miniprogram/components/icon';
import { openPage } from '@/miniprogram/platform/navigation';
import type { Texts } from '@/miniprogram/texts';

export type CaseSheet = 'supplement' | 'pauseRoom' | 'withdraw' | 'code' | 'more';
export type DirectCommand = 'openRoom' | 'resumeRoom';

export interface CaseAction {
  readonly key: string;
  readonly label: string;
  readonly icon: IconName;
  readonly note?: string;
  /** What this person owes now, or what moves the case on. */
  readonly leads: boolean;
  readonly act: () => void;
}

export interface CaseActs {
  readonly openSheet: (sheet: CaseSheet) => void;
  readonly run: (command: DirectCommand) => void;
}

interface Offer {
  /** Any of these in `may` opens it. */
  readonly by: readonly CommandType[];
  readonly for: 'party' | 'staff';
  readonly icon: IconName;
  readonly label: (t: Texts, view: CaseView) => string;
  readonly note?: (t: Texts) => string;
  readonly leads: (view: CaseView, may: readonly CommandType[]) => boolean;
  readonly act: (view: CaseView, acts: CaseActs) => void;
}

const to = (path: string) => (view: CaseView) => openPage(path, { caseId: view.caseId });
const never = () => false;
const owes =
  (...tasks: readonly string[]) =>
  (view: CaseView) =>
    view.turns.some((turn) => turn.who.you && tasks.includes(turn.what));

const offers: Readonly<Record<string, Offer>> = {
  answer: {
    by: ['consent', 'answerLater'],
    for: 'party',
    icon: 'doc',
    label: (t) => t.caseFile.answer,
    leads: () => true,
    act: to('other/pages/invite/index'),
  },
  answerAgain: {
    by: ['refuse'],
    for: 'party',
    icon: 'doc',
    label: (t) => t.caseFile.answerAgain,
    leads: never,
    act: to('other/pages/invite/index'),
  },
  supplement: {
    by: ['supplement'],
    for: 'party',
    icon: 'edit',
    label: (t) => t.caseFile.supplement.title,
    leads: () => true,
    act: (_view, { openSheet }) => openSheet('supplement'),
  },
  withdraw: {
    by: ['withdraw'],
    for: 'party',
    icon: 'close',
    label: (t) => t.caseFile.withdraw.title,
    leads: never,
    act: (_view, { openSheet }) => openSheet('withdraw'),
  },
  contact: {
    by: ['log'],
    for: 'staff',
    icon: 'phone',
    label: (t) => t.caseFile.staff.contact,
    leads: owes('call_applicant'),
    act: to('mediator/pages/contact/index'),
  },
  intake: {
    by: ['accept', 'askSupplement', 'decline'],
    for: 'staff',
    icon: 'doc',
    label: (t) => t.caseFile.staff.intake,
    leads: owes('decide_acceptance'),
    act: to('centre/pages/intake/index'),
  },
  assign: {
    by: ['assign'],
    for: 'staff',
    icon: 'user',
    label: (t, view) => (view.mediator ? t.caseFile.staff.reassign : t.caseFile.staff.assign),
    leads: owes('assign'),
    act: to('centre/pages/intake/index'),
  },
  openRoom: {
    by: ['openRoom'],
    for: 'staff',
    icon: 'users',
    label: (t) => t.caseFile.staff.openRoom,
    note: (t) => t.caseFile.staff.openRoomNote,
    leads: () => true,
    act: (_view, { run }) => run('openRoom'),
  },
  resumeRoom: {
    by: ['resumeRoom'],
    for: 'staff',
    icon: 'play',
    label: (t) => t.caseFile.staff.resumeRoom,
    leads: () => true,
    act: (_view, { run }) => run('resumeRoom'),
  },
  declare: {
    by: ['declare'],
    for: 'staff',
    icon: 'hands',
    label: (t, { mediator }) =>
      mediator?.declared === undefined ? t.caseFile.staff.declare : t.caseFile.staff.declareAnew,
    leads: never,
    act: to('mediator/pages/declare/index'),
  },
  keys: {
    by: ['issueKey'],
    for: 'staff',
    icon: 'key',
    label: (t) => t.caseFile.staff.keys,
    leads: never,
    act: to('centre/pages/keys/index'),
  },
  deliver: {
    by: ['deliver', 'consent', 'refuse'],
    for: 'staff',
    icon: 'send',
    label: (t) => t.caseFile.staff.deliver,
    leads: owes('invite'),
    act: to('centre/pages/deliver/index'),
  },
  withdrawFor: {
    by: ['withdraw'],
    for: 'staff',
    icon: 'close',
    label: (t) => t.caseFile.withdraw.record,
    leads: never,
    act: (_view, { openSheet }) => openSheet('withdraw'),
  },
  pauseRoom: {
    by: ['pauseRoom'],
    for: 'staff',
    icon: 'pause',
    label: (t) => t.caseFile.staff.pauseRoom,
    leads: never,
    act: (_view, { openSheet }) => openSheet('pauseRoom'),
  },
};

/** What this person may do here now, what leads first. Drawn from `may` alone. */
export function caseActions(
  t: Texts,
  view: CaseView,
  may: readonly CommandType[],
  acts: CaseActs,
): readonly CaseAction[] {
  const role = view.you.role === 'party' ? 'party' : 'staff';
  const open = Object.entries(offers).filter(
    ([, offer]) => offer.for === role && offer.by.some((command) => may.includes(command)),
  );
  const actions = open
    .filter(([key]) => key !== 'answerAgain' || !open.some(([other]) => other === 'answer'))
    .map(([key, offer]) => ({
      key,
      icon: offer.icon,
      label: offer.label(t, view),
      leads: offer.leads(view, may),
      act: () => offer.act(view, acts),
      ...(offer.note ? { note: offer.note(t) } : {}),
    }));
  return [...actions.filter((action) => action.leads), ...actions.filter((action) => !action.leads)];
}
