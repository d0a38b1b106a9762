import { useState } from 'react';
import * as v from 'valibot';
import type { Answer } from '@/contract/answers';
import { LIMITS, personalKey, requiredText } from '@/contract/fields';
import { parse } from '@/contract/parse';
import type { ClaimableAs } from '@/domain/case/access/shape';
import { call } from '@/miniprogram/client/call';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { goBack, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { signInWith } from '@/miniprogram/stores/session-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords, fieldWords } from '@/miniprogram/wording/error';

const entered = v.object({ key: personalKey });
/** The case that a key opened, where the forgotten PIN stays. */
type Kept = Required<Pick<Answer<'case.claim'>, 'caseId' | 'pinStays'>>;
const named = v.object({ name: requiredText(LIMITS.name) });

export function useJoin() {
  const t = useOtherTexts();
  const { join: words } = t.lookup;
  const { code = '' } = useParams();
  const contact = useCentreContact();
  const [key, setKey] = useState('');
  const [who, setWho] = useState<'self' | 'acting' | undefined>(undefined);
  const [name, setName] = useState('');
  const [as, setAs] = useState<ClaimableAs | undefined>(undefined);
  const [asked, setAsked] = useState(false);
  const [kept, keep] = useState<Kept | undefined>(undefined);
  const claim = useIntent((commandId, given: string, acting?: { name: string; as: ClaimableAs }) =>
    call('case.claim', { commandId, code, key: given, ...(acting ? { acting } : {}) }),
  );
  const parsed = parse(entered, { key });
  const problem = parsed.ok ? undefined : parsed.fields.key;
  const signed = parse(named, { name });
  const isActing = who === 'acting';
  const acting = isActing && signed.ok && as ? { name: signed.value.name, as } : undefined;

  const join = async () => {
    setAsked(true);
    if (!parsed.ok || who === undefined || (isActing && !acting)) return;
    const claimed = await claim.run(parsed.value.key, acting);
    if (!claimed) return;
    if (claimed.token !== undefined) await signInWith(claimed.token);
    const { caseId, pinStays } = claimed;
    if (pinStays) return keep({ caseId, pinStays });
    if (claimed.waiting) replacePage('other/pages/waiting/index', { caseId, code });
    else replacePage('other/pages/invite/index', { caseId });
  };

  return {
    code,
    busy: claim.busy,
    who,
    name,
    as,
    keyError: asked && problem ? fieldWords(t, problem) : claim.error && errorWords(t, claim.error),
    whoError: asked && who === undefined ? words.whoFirst : undefined,
    nameError: asked && !signed.ok && signed.fields.name ? fieldWords(t, signed.fields.name) : undefined,
    asError: asked && as === undefined ? words.asFirst : undefined,
    type: (text: string) => {
      setKey(text);
      setAsked(false);
      claim.clear();
    },
    setWho,
    setName,
    setAs,
    join: () => void join(),
    pinStays: kept?.pinStays,
    goOn: () => kept && replacePage('other/pages/invite/index', { caseId: kept.caseId }),
    call: contact && (() => callPhone(contact.phone)),
    back: () => goBack(),
  };
}
