import { eventsOf, nameOf } from '../story';
import { timeOf } from '../wording/dates';
import { IDENTITY_WORDS } from '../wording/words';
import { type Form, paperOf } from './form';
import { roleOf } from './people';

/** 当事人身份核对表: a person looked, before anybody signed; who did so, how and when. */
export const identity: Form = (story) => {
  const checked = eventsOf(story, 'identity.checked', 'applicant.confirmed');
  const last = checked.at(-1);
  if (!last) return [];
  const title = '当事人身份核对表';
  const rows = checked.map((event) => {
    const { partyId } = event.data;
    const isChecked = event.type === 'identity.checked';
    return [
      roleOf(story, partyId),
      nameOf(story, partyId),
      isChecked ? (event.words.how ?? IDENTITY_WORDS[event.data.how]) : '回拨电话核实申请人',
      isChecked ? (event.data.authority ? '已核对' : '本人，不需要') : '—',
      timeOf(event.at),
      event.words.by ?? '',
    ];
  });
  return [
    {
      at: last.at,
      title,
      write: () =>
        paperOf(story, { title, date: last.at }, [
          {
            kind: 'schedule',
            columns: [
              { title: '身份', share: 3 },
              { title: '姓名或名称', share: 3 },
              { title: '核对方式', share: 4 },
              { title: '代签权限', share: 3 },
              { title: '时间', share: 4 },
              { title: '核对人', share: 2 },
            ],
            rows,
          },
          { kind: 'note', text: '以上由核对人当面或者通过视频逐一核对，核对后方可签名。' },
        ]),
    },
  ];
};
