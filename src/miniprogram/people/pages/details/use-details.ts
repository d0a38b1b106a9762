import type { PartyKind } from '@/domain/case/party';
import { isCreditCode } from '@/domain/case/people/credit-code';
import { PARTY_DETAILS, type PartyDetail, type PartyDetails } from '@/domain/case/people/shape';
import { useCaseForm } from '@/miniprogram/components/case-frame/use-case-form';
import { type PeopleTexts, usePeopleTexts } from '@/miniprogram/people/texts';
import { useParams } from '@/miniprogram/platform/navigation';
import { useFormDraft } from '@/miniprogram/stores/form-draft';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

/** What the forms ask of each kind of party, in the order of the papers. */
const ASKED: Readonly<Record<PartyKind, readonly PartyDetail[]>> = {
  person: ['sex', 'ethnicity', 'age', 'occupation', 'address', 'idNumber'],
  organisation: ['creditCode', 'address', 'legalRepresentative', 'position'],
  group: ['address'],
  unknown: ['address'],
};

export function useDetails() {
  const t = usePeopleTexts();
  const { caseId = '', partyId } = useParams();
  const opened = useOpenCase(caseId);
  const party = opened.view?.parties.find((one) =>
    partyId === undefined ? one.you : one.partyId === partyId,
  );
  const { draft, edit, clear, revision } = useFormDraft<PartyDetails>(caseId, `details ${partyId ?? ''}`, {});
  const form = useCaseForm(caseId, clear);
  const known = party?.details ?? {};
  const values: PartyDetails = { ...known, ...draft };
  const changed = PARTY_DETAILS.filter((key) => (values[key] ?? '') !== (known[key] ?? ''));
  const { creditCode = '' } = values;
  const credit = creditWords(t, creditCode);
  const { details, missing } = t.people;
  return {
    opened,
    party,
    asked: party ? ASKED[party.kind] : [],
    values,
    revision,
    edit: (key: PartyDetail, value: string) => edit({ [key]: value }),
    label: (key: PartyDetail) =>
      key === 'address' && party ? details.addressOf[party.kind] : details.fields[key],
    credit,
    busy: form.busy,
    problem: form.problem,
    fields: form.fields,
    missing:
      changed.length === 0
        ? missing.change
        : creditCode !== '' && !isCreditCode(creditCode)
          ? missing.credit
          : undefined,
    send: () => {
      if (!party) return;
      const told = Object.fromEntries(changed.map((key) => [key, (values[key] ?? '').trim()]));
      form.send({ type: 'describeParty', partyId: party.partyId, details: told }, details.done);
    },
  };
}

/** What is said under the code while it is typed: how far it is, what is wrong, or that it is right. */
function creditWords({ people }: PeopleTexts, code: string): { error?: string; help: string } {
  const words = people.details;
  const { length } = code;
  if (length === 0) return { help: words.creditHelp };
  if (/[IOSVZ]/i.test(code)) return { help: words.creditHelp, error: words.creditLetters };
  if (length < 18) return { help: words.creditShort(18 - length) };
  if (length > 18) return { help: words.creditHelp, error: words.creditLong(length - 18) };
  return isCreditCode(code)
    ? { help: words.creditRight }
    : { help: words.creditHelp, error: words.creditWrong };
}
