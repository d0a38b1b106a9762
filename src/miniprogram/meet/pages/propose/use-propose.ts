import { useState } from 'react';
import type { CaseCommandInput } from '@/contract/command';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { showToast } from '@/miniprogram/components/toast';
import type { MeetTexts } from '@/miniprogram/meet/texts';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import { now } from '@/miniprogram/platform/clock';
import { goBack } from '@/miniprogram/platform/navigation';
import { doCommand } from '@/miniprogram/stores/case-store';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords, fieldErrors } from '@/miniprogram/wording/error';

export const WAYS = ['face', 'phone', 'video', 'other'] as const;
export type Way = (typeof WAYS)[number];
export const MINUTES = [30, 60, 90, 120] as const;
const mostTimes = 5;
/** Everybody who agreed to talk. */
const everybody = 'everybody';

interface Draft {
  /** A party's id, or everybody. */
  readonly who: string;
  readonly way: Way;
  readonly place: string;
  readonly how: string;
  readonly minutes: number;
  /** Instants, ISO 8601; empty while not chosen. */
  readonly times: readonly string[];
}

/** Whom the mediator may meet now: everybody only while the talks are open to all. */
export function useWhom({ roomState, parties }: CaseView) {
  const { propose } = useMeetTexts().meet;
  const together = roomState === 'open' || roomState === 'paused';
  const present = parties.filter(({ left, lost }) => !left && lost === undefined);
  const alone = present.map(({ partyId, name }) => ({ key: partyId as string, title: propose.alone(name) }));
  const agreed = present.filter(({ answer }) => answer === 'consented').map(({ name }) => name);
  return {
    note: together ? undefined : roomState === 'apart' ? propose.apart : propose.onlyAlone,
    items: together ? [{ key: everybody, title: propose.everybody, names: agreed }, ...alone] : alone,
  };
}

export function usePropose(caseId: string, view: CaseView) {
  const t = useMeetTexts();
  const { propose } = t.meet;
  const whom = useWhom(view);
  const initial: Draft = {
    who: whom.items[0]?.key ?? everybody,
    way: 'face',
    place: view.centre.address,
    how: '',
    minutes: 60,
    times: [''],
  };
  const form = useFormDraft(caseId, 'meeting', initial);
  const { draft, edit } = form;
  const [tried, setTried] = useState(false);
  const intent = useIntent((commandId, command: CaseCommandInput) => doCommand(caseId, command, commandId));
  const wrong = wrongIn(t, draft);
  // Whoever stands in an old draft may have left since.
  const who = whom.items.find(({ key }) => key === draft.who)?.key ?? initial.who;
  const setTime = (at: number, time: string | undefined) =>
    edit({ times: draft.times.map((one, place) => (place === at ? (time ?? '') : one)) });
  const send = async () => {
    setTried(true);
    if (wrong.place || wrong.times.some(Boolean)) return;
    if (!(await intent.run(commandOf(t, { ...draft, who })))) return;
    form.clear();
    showToast(propose.sent);
    goBack();
  };
  return {
    draft,
    who,
    edit,
    revision: form.revision,
    whom,
    setTime,
    addTime: draft.times.length < mostTimes ? () => edit({ times: [...draft.times, ''] }) : undefined,
    removeTime: draft.times.length > 1 ? () => edit({ times: draft.times.slice(0, -1) }) : undefined,
    wrong: {
      place: (tried && wrong.place) || fieldErrors(t, intent.error)['command.place'],
      times: tried ? wrong.times : [],
    },
    busy: intent.busy,
    problem: intent.error && errorWords(t, intent.error),
    send: () => void send(),
  };
}

function commandOf(t: MeetTexts, draft: Draft): CaseCommandInput {
  const { way, place, how, minutes, times, who } = draft;
  const { remotePlace, ways } = t.meet.propose;
  return {
    type: 'proposeMeeting',
    times: [...times],
    minutes,
    remote: way !== 'face',
    place: way === 'face' ? place : remotePlace(ways[way], how),
    ...(who !== everybody ? { only: who as PartyId } : {}),
  };
}

/** What stands in the way of sending, at its field. */
function wrongIn(t: MeetTexts, { way, place, how, times }: Draft) {
  const { propose } = t.meet;
  return {
    place: (way === 'face' ? place : how).trim() === '' ? t.errors.fields.required() : '',
    times: times.map((time, at) => {
      if (time === '') return propose.needTime;
      if (Date.parse(time) <= now()) return propose.past;
      return times.indexOf(time) < at ? propose.same : '';
    }),
  };
}
