import { useEffect } from 'react';
import { create } from 'zustand';
import type { ProcedureCard } from '@/contract/answers';
import { call } from '@/miniprogram/client/call';
import { readStored, writeStored } from '@/miniprogram/platform/storage';

const key = 'procedure';

/** What the place promises to everybody; kept on the phone, since it seldom changes. */
const useStored = create<{ readonly procedure: ProcedureCard | undefined; readonly asked: boolean }>(() => ({
  procedure: readStored<ProcedureCard>(key),
  asked: false,
}));

export function useProcedure(): ProcedureCard | undefined {
  useEffect(() => {
    void load();
  }, []);
  return useStored((stored) => stored.procedure);
}

async function load(): Promise<void> {
  if (useStored.getState().asked) return;
  useStored.setState({ asked: true });
  const answer = await call('procedure.show', {});
  if (!answer.ok) return useStored.setState({ asked: false });
  writeStored(key, answer.data);
  useStored.setState({ procedure: answer.data });
}
