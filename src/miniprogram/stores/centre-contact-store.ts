import { useEffect } from 'react';
import { create } from 'zustand';
import type { CentreCard } from '@/domain/case/view';
import { call } from '@/miniprogram/client/call';
import { readStored, writeStored } from '@/miniprogram/platform/storage';

const key = 'centre-contact';

/** Kept on the phone, so that a human can be called without any signal for data. */
const useStored = create<{ readonly centre: CentreCard | undefined; readonly asked: boolean }>(() => ({
  centre: readStored<CentreCard>(key),
  asked: false,
}));

export function useCentreContact(): CentreCard | undefined {
  useEffect(() => {
    void loadCentreContact();
  }, []);
  return useStored((stored) => stored.centre);
}

export async function loadCentreContact(): Promise<CentreCard | undefined> {
  const { asked, centre } = useStored.getState();
  if (asked && centre) return centre;
  useStored.setState({ asked: true });
  const answer = await call('centre.contact', {});
  if (!answer.ok) {
    useStored.setState({ asked: false });
    return useStored.getState().centre;
  }
  writeStored(key, answer.data);
  useStored.setState({ centre: answer.data });
  return answer.data;
}
