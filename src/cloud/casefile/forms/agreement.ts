import type { AgreementDocument } from '@/domain/case/agreement/shape';
import { chineseNumber } from '../../papers/blocks/chinese-number';
import type { Block } from '../../papers/paper';
import { type CaseStory, trackOf } from '../story';
import { dayOf, formalDayOf, timeOf } from '../wording/dates';
import { KIND_WORDS } from '../wording/words';
import { agreementParties, clauseBlocks } from './agreement-content';
import { agreementLines } from './agreement-signatures';
import { type AgreementStory, filedAgreements } from './agreements';
import { type Album, type Draft, type Form, paperOf, titleFor } from './form';
import { photoBlocks, type Shown } from './photos';

/**
 * 调解协议书, with everything that arts. 29 and 30 of the People's Mediation Law name. What it says is the document
 * that stands in the log; what it shows beside are the signatures, the checks of identity and the seal.
 */
export const agreement: Form = (story) =>
  filedAgreements(story)
    .filter(({ drafted }) => drafted.data.form !== 'oral')
    .flatMap((one) => (one.document ? [draftOf(story, one, one.document)] : []));

function draftOf(story: CaseStory, one: AgreementStory, document: AgreementDocument): Draft {
  const { drafted, effect, printed, current, papers } = one;
  const title = titleFor(story, '调解协议书');
  const at = effect?.at ?? drafted.at;
  const sheets = papers.flatMap(({ data }) => data.files);
  return {
    ...(current ? {} : { about: drafted.data.agreementId }),
    at,
    title,
    photos: sheets,
    ...(printed ? { printed: { fileId: printed.data.fileId, sha256: printed.data.sha256 } } : {}),
    write: (album) =>
      paperOf(
        story,
        {
          title,
          committee: document.committee,
          number: document.number,
          date: at,
          fingerprint: drafted.data.digest,
        },
        [
          ...agreementParties(document),
          ...matter(document),
          { kind: 'heading', text: '经调解，自愿达成如下协议' },
          ...clauseBlocks(document),
          { kind: 'paragraph', lead: '履行方式：', text: document.manner },
          ...effectBlocks(story, one, document),
          ...notes(one),
          { kind: 'signatures', lines: agreementLines(one, document) },
          sealBlock(one, document),
          ...paperBlocks(one, album),
        ],
      ),
  };
}

function matter({ facts, issue, responsibility, disputeKind }: AgreementDocument): Block[] {
  const kind = KIND_WORDS[disputeKind as keyof typeof KIND_WORDS] ?? disputeKind;
  const parts = [
    ['纠纷类型：', `${kind}。`],
    ['主要事实：', facts],
    ['争议事项：', issue],
    ['各方责任：', responsibility],
  ] as const;
  return parts.flatMap(([lead, text]) => (text === '' ? [] : [{ kind: 'paragraph', lead, text }]));
}

function effectBlocks(story: CaseStory, { effect }: AgreementStory, document: AgreementDocument): Block[] {
  const copies = document.parties.length + 1;
  const seal = trackOf(story) === 'people' ? '人民调解委员会印章' : '调解组织印章';
  const since = effect
    ? `本协议已于${dayOf(effect.at)}生效。`
    : `本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖${seal}之日起生效。`;
  return [
    {
      kind: 'paragraph',
      text: `${since}本协议一式${chineseNumber(copies)}份，各方当事人各执一份，${document.committee}留存一份。`,
    },
  ];
}

function sealBlock({ sealed, effect }: AgreementStory, { committee }: AgreementDocument): Block {
  const date = effect ?? sealed;
  return {
    kind: 'seal',
    who: committee,
    ...(date ? { date: formalDayOf(date.at) } : {}),
    ...(sealed
      ? {
          electronic: {
            value: sealed.data.seal,
            time: `${timeOf(sealed.at)}　密钥编号 ${sealed.data.keyId}`,
          },
        }
      : {}),
  };
}

/** The sheets that were signed with ink and fingerprints, each with the hash that stands in the log. */
function paperBlocks({ papers }: AgreementStory, album: Album): Block[] {
  const shown = papers.flatMap(({ at, data }) =>
    data.files.map(
      (fileId, index): Shown => ({
        fileId,
        caption: `签名原件第${index + 1}页　SHA-256 ${data.hashes[index] ?? ''}`,
        time: timeOf(at),
      }),
    ),
  );
  if (shown.length === 0) return [];
  return [
    { kind: 'page-break' },
    { kind: 'heading', text: '附：签名、盖章、按指印的纸质原件' },
    ...photoBlocks(album, shown, 1),
  ];
}

function notes({ drafted, effect }: AgreementStory): Block[] {
  const confirmBy = effect?.data.confirmBy;
  const texts = [
    `内容指纹（SHA-256）：${drafted.data.digest}`,
    '扫描首页二维码，输入页脚的内容指纹，可以核对本协议的真伪。',
    confirmBy &&
      `各方认为有必要的，可以在${dayOf(confirmBy)}前共同向有管辖权的人民法院申请司法确认。就协议的履行或者内容发生争议的，可以向人民法院提起诉讼。`,
    drafted.data.unprintable !== '' &&
      `有${[...drafted.data.unprintable].length}个字本机字库不能印出，以〓代替；签名前已告知各方，以签名和身份证件上的字为准。`,
  ];
  return texts.flatMap((text) => (text ? [{ kind: 'note' as const, text }] : []));
}
