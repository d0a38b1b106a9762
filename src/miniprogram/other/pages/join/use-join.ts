import { useState } from 'react';
import * as v from 'valibot';
import { personalKey } from '@/contract/fields';
import { parse } from '@/contract/parse';
import { call } from '@/miniprogram/client/call';
import { useOtherTexts } from '@/miniprogram/other/texts';
import { goBack, replacePage, useParams } from '@/miniprogram/platform/navigation';
import { callPhone } from '@/miniprogram/platform/phone-call';
import { useCentreContact } from '@/miniprogram/stores/centre-contact-store';
import { signInWith } from '@/miniprogram/stores/session-store';
import { useIntent } from '@/miniprogram/stores/use-intent';
import { errorWords, fieldWords } from '@/miniprogram/wording/error';

const entered = v.object({ key: personalKey });

export function useJoin() {
  const t = useOtherTexts();
  const { code = '' } = useParams();
  const contact = useCentreContact();
  const [key, setKey] = useState('');
  const [sure, setSure] = useState(false);
  const [asked, setAsked] = useState(false);
  const claim = useIntent((commandId, given: string) => call('case.claim', { commandId, code, key: given }));
  const parsed = parse(entered, { key });
  const problem = parsed.ok ? undefined : parsed.fields.key;

  const join = async () => {
    setAsked(true);
    if (!sure || !parsed.ok) return;
    const claimed = await claim.run(parsed.value.key);
    if (!claimed) return;
    if (claimed.token !== undefined) await signInWith(claimed.token);
    replacePage('other/pages/invite/index', { caseId: claimed.caseId });
  };

  return {
    code,
    busy: claim.busy,
    sure,
    keyError: asked && problem ? fieldWords(t, problem) : claim.error && errorWords(t, claim.error),
    sureError: asked && !sure ? t.lookup.join.sureFirst : undefined,
    type: (text: string) => {
      setKey(text);
      setAsked(false);
      claim.clear();
    },
    setSure,
    join: () => void join(),
    call: contact && (() => callPhone(contact.phone)),
    back: () => goBack(),
  };
}
