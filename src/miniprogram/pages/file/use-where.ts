import { useCallback, useEffect, useState } from 'react';
import type { Division } from '@/contract/answers';
import { loadCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { editDraft, useFiling } from '@/miniprogram/stores/filing-store';
import { divisionsBelow, lastPlace, pathTo, rememberPlace } from '@/miniprogram/stores/place-store';

export interface Where {
  readonly path: readonly Division[];
  readonly chosen: boolean;
  /** What can be chosen below the path; undefined while it loads. */
  readonly below: readonly Division[] | undefined;
  readonly failed: boolean;
  readonly choose: (place: string) => void;
  /** Back to the division at this depth; 0 starts over. */
  readonly returnTo: (depth: number) => void;
  readonly stopHere: () => void;
  readonly retry: () => void;
}

export function useWhere(): Where {
  const path = useFiling((filing) => filing.draft.path);
  const chosen = useFiling((filing) => filing.draft.placeChosen);
  const started = useStartingPlace();
  const last = path[path.length - 1];
  const { below, failed, retry } = useBelow(last?.place, chosen || !started);

  return {
    path,
    chosen,
    below,
    failed,
    choose: (place) => {
      const division = below?.find((one) => one.place === place);
      if (division) settle([...path, division], division.leaf);
    },
    returnTo: (depth) => editDraft({ path: path.slice(0, depth), placeChosen: false }, 'place'),
    stopHere: () => settle(path, true),
    retry,
  };
}

function settle(path: readonly Division[], placeChosen: boolean): void {
  editDraft({ path, placeChosen }, 'place');
  if (placeChosen) rememberPlace(path);
}

/** Where this phone filed last, or the town that the centre serves; a poster has brought its place already. */
function useStartingPlace(): boolean {
  const [ready, setReady] = useState(useFiling.getState().draft.path.length > 0);
  useEffect(() => {
    if (ready) return;
    void startingPath().then((path) => {
      const last = path[path.length - 1];
      if (last && useFiling.getState().draft.path.length === 0)
        editDraft({ path, placeChosen: last.leaf }, 'place');
      setReady(true);
    });
  }, [ready]);
  return ready;
}

async function startingPath(): Promise<readonly Division[]> {
  const last = lastPlace();
  if (last.length > 0) return last;
  const centre = await loadCentreContact();
  return centre?.place === undefined ? [] : pathTo(centre.place);
}

function useBelow(place: string | undefined, rests: boolean) {
  const [below, setBelow] = useState<readonly Division[]>();
  const [failed, setFailed] = useState(false);
  const load = useCallback(() => {
    let wanted = !rests;
    setBelow(undefined);
    setFailed(false);
    if (wanted)
      void divisionsBelow(place).then((answer) => {
        if (!wanted) return;
        if (answer.ok) setBelow(answer.data);
        else setFailed(true);
      });
    return () => {
      wanted = false;
    };
  }, [place, rests]);
  useEffect(load, [load]);
  return { below, failed, retry: () => void load() };
}
