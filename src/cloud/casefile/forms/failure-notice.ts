import { routesFor } from '@/domain/procedure/procedure';
import { bodyOf, type CaseStory, eventsOf, type StoryEvent, type StoryEventOf } from '../story';
import { dayOf, formalDayOf, timeOf } from '../wording/dates';
import { KIND_WORDS, ROUTE_WORDS } from '../wording/words';
import { type Form, paperOf, titleFor } from './form';
import { namesOfSide } from './people';

/** 调解终止告知书: that it ended without an agreement, and the ways that remain open (art. 26). */
export const failureNotice: Form = (story) => {
  const told = eventsOf(story, 'routes.told');
  return told.flatMap((event, index) => {
    const title = titleFor(story, '调解终止告知书');
    const why = whyEnded(story, event);
    if (why === null) return [];
    return [
      {
        ...(told.length > 1 ? { about: String(index + 1) } : {}),
        at: event.at,
        title,
        write: () =>
          paperOf(story, { title, date: event.at }, [
            {
              kind: 'paragraph',
              text: `${namesOfSide(story, 'applicant')}、${namesOfSide(story, 'other')}：`,
              indent: 'none',
            },
            {
              kind: 'paragraph',
              text: `${namesOfSide(story, 'applicant')}于${dayOf(story.state.filedAt)}就${KIND_WORDS[story.state.kind]}向本组织申请调解。${why}本次调解于${dayOf(event.at)}终止。`,
            },
            { kind: 'paragraph', text: '依照法律规定，现告知各方当事人还可以通过下列途径解决：' },
            {
              kind: 'clauses',
              numbering: 'chinese',
              items: routesOf(story, event).map((route) => ({ text: ROUTE_WORDS[route] })),
            },
            {
              kind: 'paragraph',
              text: `申请调解的时间为${timeOf(story.state.filedAt)}。诉讼时效、仲裁时效如何计算，由人民法院或者仲裁机构认定；时间紧的，请先拨打12348咨询。`,
            },
            { kind: 'paragraph', text: '各方重新愿意调解的，可以再次提出申请。' },
            { kind: 'seal', who: bodyOf(story), date: formalDayOf(event.at) },
          ]),
      },
    ];
  });
};

function routesOf(story: CaseStory, { data }: StoryEventOf<'routes.told'>) {
  return data.routes.length > 0 ? data.routes : routesFor(story.procedure, story.state.kind);
}

/** Why it ended, as both sides may read it; null for a request that was never accepted. */
function whyEnded(story: CaseStory, told: StoryEventOf<'routes.told'>): string | null {
  const before = story.events.slice(0, story.events.indexOf(told));
  const last = before.filter(({ type }) => type in WHYS).at(-1);
  if (!last || last.type === 'case.declined' || last.type === 'case.voided')
    return last ? null : WHYS['case.failed'];
  return reasonOf(before, last) ?? WHYS[last.type as keyof typeof WHYS];
}

const WHYS = {
  'case.failed': '经调解，各方未能达成一致意见。',
  'consent.refused': '一方当事人明确表示不同意调解。',
  'silence.found': '调解邀请送达后，一方当事人期满未作答复。',
  'unreachable.found': '经多次联系，未能找到一方当事人。',
  'case.withdrawn': '申请人撤回申请。',
  'case.declined': '',
  'case.voided': '',
} as const;

/** What the mediator wrote for those who had talked. */
function reasonOf(before: readonly StoryEvent[], last: StoryEvent): string | null {
  if (last.type !== 'case.failed') return null;
  const explained = before.filter(({ type }) => type === 'failure.explained').at(-1);
  const reason = explained?.words.text?.replace(/[。；，\s]+$/, '');
  return reason ? `经调解，各方未能达成一致意见：${reason}。` : null;
}
