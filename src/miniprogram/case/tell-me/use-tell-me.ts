import { useEffect, useRef, useState } from 'react';
import type { CaseView } from '@/domain/case/view';
import { call } from '@/miniprogram/client/call';
import { offersSubscribing, subscribe } from '@/miniprogram/platform/subscribe';
import { refreshNotices, useNotices } from '@/miniprogram/stores/notice-store';
import { useIntent } from '@/miniprogram/stores/use-intent';

export function useTellMe(view: CaseView) {
  const templates = useNotices((held) => held.templates);
  const [state, setState] = useState<'open' | 'done' | 'refused' | 'failed'>('open');
  const allow = useIntent((commandId, accepted: string[]) => call('notice.allow', { commandId, accepted }));
  /** What WeChat said yes to and our server has not heard of yet. */
  const accepted = useRef<string[]>([]);
  useEffect(() => {
    if (offersSubscribing) void refreshNotices();
  }, []);

  const ask = async () => {
    // Called before anything is waited for: WeChat takes it for the person's own tap only then.
    if (accepted.current.length === 0) accepted.current = await subscribe(templates);
    if (accepted.current.length === 0) return setState('refused');
    if ((await allow.run(accepted.current)) === undefined) return setState('failed');
    accepted.current = [];
    setState('done');
  };
  return {
    isOffered: offersSubscribing && templates.length > 0 && hasPart(view),
    state,
    ask: () => void ask(),
  };
}

function hasPart({ you, parties, fear }: CaseView): boolean {
  if (you.role !== 'party') return true;
  return fear === undefined && parties.some((party) => party.you && party.answer === 'consented');
}
