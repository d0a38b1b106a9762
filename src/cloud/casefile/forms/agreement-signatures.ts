import type { AgreementDocument } from '@/domain/case/agreement/shape';
import type { SignatureLine } from '../../papers/paper';
import { timeOf } from '../wording/dates';
import { IDENTITY_WORDS } from '../wording/words';
import { roleIn } from './agreement-content';
import type { AgreementStory } from './agreements';
import { present } from './form';
import { blankLine, signedLine } from './signing';

/** Who signed when and how, and who had checked the signer's identity and authority beforehand. */
export function agreementLines(one: AgreementStory, document: AgreementDocument): SignatureLine[] {
  const { drafted } = one;
  const parties = drafted.data.signers.map((partyId) => partyLine(one, document, partyId));
  return [...parties, mediatorLine(one, document)];
}

function partyLine(one: AgreementStory, document: AgreementDocument, partyId: string): SignatureLine {
  const role = roleIn(document, partyId);
  const party = document.parties.find((known) => known.partyId === partyId);
  const who = party?.name ?? '';
  const signed = one.signed.find(({ data }) => data.partyId === partyId);
  const checked = checkedHow(one, partyId);
  if (!signed) return blankLine(role, who, checked);
  const { data, words, at } = signed;
  const read = data.read === 'aloud' ? '经宣读后签名' : '本人阅读后签名';
  if (data.how === 'paper') return onPaper(role, who, at, `${read}。${checked}`);
  const by = words.by;
  // Who signs with an authority of their own signs with their own name.
  const actor = party?.actors.find(({ name }) => name === by && name !== who);
  const agent = actor && !data.recorded ? `由${actor.name}代为签名。` : '';
  const where = data.recorded ? `当面在${by ?? '工作人员'}的设备上签名。` : '';
  return signedLine(role, who, { at, signature: words.signature }, `${read}。${agent}${where}${checked}`);
}

function mediatorLine({ mediatorSigned }: AgreementStory, document: AgreementDocument): SignatureLine {
  const role = '调解员';
  if (!mediatorSigned) return blankLine(role, document.mediator);
  const { at, data, words } = mediatorSigned;
  return data.how === 'paper'
    ? onPaper(role, document.mediator, at, '')
    : signedLine(role, document.mediator, { at, signature: words.signature });
}

/** Ink and fingerprint are on the sheets whose photos are at the end. */
function onPaper(role: string, who: string, at: string, note: string): SignatureLine {
  const time = `${timeOf(at)}（纸质签名）`;
  return { ...blankLine(role, who, `已在纸质原件上签名、按指印，见所附照片。${note}`), time };
}

function checkedHow({ checked }: AgreementStory, partyId: string): string {
  const found = checked.find(({ data }) => data.partyId === partyId);
  if (!found) return '';
  const { data, words, at } = found;
  const parts = present([
    `身份由${words.by ?? '工作人员'}于${timeOf(at)}核对（${words.how ?? IDENTITY_WORDS[data.how]}）`,
    data.authority && '代签权限已核对',
  ]);
  return `${parts.join('，')}。`;
}
