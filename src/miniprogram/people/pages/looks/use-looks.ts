import { useCallback, useEffect, useState } from 'react';
import type { LookLine } from '@/domain/case/looks/shape';
import type { CaseId } from '@/domain/ids';
import { call } from '@/miniprogram/client/call';
import type { ClientError } from '@/miniprogram/client/called';
import { now } from '@/miniprogram/platform/clock';
import { useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';
import { useLooksTexts } from '@/miniprogram/texts/looks-texts';
import { errorWords } from '@/miniprogram/wording/error';
import { dayWords } from '@/miniprogram/wording/when';
import { lookWords } from './words';

interface Asked {
  readonly looks?: readonly LookLine[];
  readonly before?: string | undefined;
  readonly error?: ClientError | undefined;
}

/** Who has looked at the case, by day, the newest first. */
export function useLooks() {
  const t = useLooksTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  const [{ looks, before, error }, setAsked] = useState<Asked>({});
  const [busy, setBusy] = useState(false);
  const ask = useCallback(
    async (until?: string) => {
      setBusy(true);
      const answer = await call('case.looks', {
        caseId: caseId as CaseId,
        ...(until === undefined ? {} : { before: until }),
      });
      setBusy(false);
      setAsked((held) =>
        answer.ok
          ? { looks: [...((until && held.looks) || []), ...answer.data.looks], before: answer.data.before }
          : { ...held, error: answer.error },
      );
    },
    [caseId],
  );
  useEffect(() => void ask(), [ask]);
  return {
    opened,
    days:
      looks &&
      byDay(looks).map(([day, lines]) => ({
        day,
        // Noon in China: the day itself, wherever the phone is.
        title: capital(dayWords(t, `${day}T04:00:00.000Z`, now())),
        lines: lines.map((line, at) => ({ id: `${day} ${at}`, ...lookWords(t, line) })),
      })),
    problem: error && errorWords(t, error),
    busy,
    retry: () => void ask(before),
    earlier: before === undefined ? undefined : () => void ask(before),
  };
}

export type Looks = ReturnType<typeof useLooks>;

/** A heading of its own: "Today". */
function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function byDay(looks: readonly LookLine[]): [string, LookLine[]][] {
  const days = new Map<string, LookLine[]>();
  for (const line of looks) days.set(line.day, [...(days.get(line.day) ?? []), line]);
  return [...days];
}
