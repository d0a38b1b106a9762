import type { Party } from '@/domain/case/party';
import type { Actor, Scope } from '@/domain/case/people/shape';
import type { Block } from '../../papers/paper';
import { type CaseStory, eventsOf, nameOf } from '../story';
import { dayOf } from '../wording/dates';
import { ACTING_WORDS, AUTHORITY_WORDS } from '../wording/words';
import { type Album, type Draft, type Form, paperOf } from './form';
import { describedParty, partyFields } from './people';
import { photoBlocks, type Shown } from './photos';

const SCOPES: Readonly<Record<Scope, string>> = {
  file: '代为申请',
  read: '查看案件',
  talk: '参加调解',
  answer: '代为答复',
  sign: '代为签署协议',
};

/** 代理、代表材料: who acts for a party, by what right, and the papers that show it. One paper for each party. */
export const authority: Form = (story) =>
  story.state.parties.flatMap((party) => {
    const draft = ofParty(story, party);
    return draft ? [draft] : [];
  });

function ofParty(story: CaseStory, party: Party): Draft | null {
  const { partyId } = party;
  const mine = eventsOf(story, 'actor.appointed', 'representatives.elected', 'actor.dismissed').filter(
    ({ data }) => data.partyId === partyId,
  );
  const isOrganisation = party.kind === 'organisation';
  const described = eventsOf(story, 'party.described')
    .filter(({ data }) => data.partyId === partyId)
    .at(-1);
  const at = mine.at(-1)?.at ?? (isOrganisation ? described?.at : undefined);
  if (at === undefined) return null;
  const shown = papersOf(story, party);
  const title = titleOf(party);
  return {
    about: partyId,
    at,
    title,
    photos: shown.map(({ fileId }) => fileId),
    write: (album: Album) =>
      paperOf(story, { title, date: at }, [
        partyFields(describedParty(story, party)),
        ...actorBlocks(story, party),
        ...(shown.length > 0 ? [{ kind: 'heading' as const, text: '证明材料' }] : []),
        ...photoBlocks(album, shown),
      ]),
  };
}

function titleOf({ kind, actors = [] }: Party): string {
  if (kind === 'group') return '代表人推选名单';
  if (kind === 'organisation' && actors.length === 0) return '法定代表人身份证明';
  return actors.some(({ as }) => as === 'guardian') ? '代理人、监护人证明材料' : '授权委托材料';
}

function actorBlocks(story: CaseStory, { partyId, actors = [], members, kind }: Party): Block[] {
  if (actors.length === 0) return [];
  const names = story.people.parties[partyId]?.actors ?? {};
  const elected =
    kind === 'group' && members !== undefined
      ? [
          {
            kind: 'paragraph' as const,
            text: `${nameOf(story, partyId)}共${members}人，推选下列代表人参加调解。代表人的行为对推选人发生效力。`,
          },
        ]
      : [];
  return [
    ...elected,
    {
      kind: 'schedule',
      columns: [
        { title: '姓名', share: 2 },
        { title: '身份', share: 3 },
        { title: '依据', share: 3 },
        { title: '权限', share: 4 },
        { title: '起止', share: 4 },
      ],
      rows: actors.map((actor) => [
        names[actor.actorId] ?? '',
        ACTING_WORDS[actor.as],
        AUTHORITY_WORDS[actor.authority],
        actor.scope.map((scope) => SCOPES[scope]).join('、'),
        lasting(story, partyId, actor),
      ]),
    },
  ];
}

function lasting(story: CaseStory, partyId: string, actor: Actor): string {
  const dismissed = eventsOf(story, 'actor.dismissed').find(
    ({ data }) => data.partyId === partyId && data.actorId === actor.actorId,
  );
  const end = dismissed?.at ?? actor.until;
  const until = end ? `至${dayOf(end)}` : actor.ended ? '已终止' : '至本案办结';
  return `${dayOf(actor.from)}起${until}`;
}

/** The signed lists and letters, each with whom it is for. */
function papersOf(story: CaseStory, { partyId }: Party): Shown[] {
  const names = story.people.parties[partyId]?.actors ?? {};
  return eventsOf(story, 'actor.appointed', 'representatives.elected').flatMap((event) => {
    if (event.data.partyId !== partyId) return [];
    const caption =
      event.type === 'actor.appointed'
        ? `${names[event.data.actorId] ?? ''}的${AUTHORITY_WORDS[event.data.authority]}材料`
        : '推选代表人的签名名单';
    return event.data.files.map((fileId) => ({ fileId, caption, time: dayOf(event.at) }));
  });
}
