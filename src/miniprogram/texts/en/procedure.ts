import type { Shape } from '../shape';
import type { zh } from '../zh';

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
const span = (amount: number, unit: 'working' | 'calendar') =>
  `${amount} ${unit === 'working' ? 'working ' : ''}day${amount === 1 ? '' : 's'}`;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export const procedure: Shape<typeof zh.procedure> = {
  knots: { filed: 'Filed', accepted: 'Accepted', talks: 'Talks', agreement: 'Agreed', visit: 'Visit' },
  thread: (step, name) => `Step ${step} of 5: ${name}`,
  stages: {
    filed: { name: 'Received', note: 'The centre has it and is reading it' },
    supplementing: { name: 'More needed', note: 'The centre would like to know more' },
    declined: { name: 'Not taken', note: "People's mediation is not the right place for it" },
    accepted: { name: 'Accepted', note: 'A mediator is being found' },
    inviting: { name: 'Inviting', note: 'The mediator is asking every side' },
    talking: { name: 'In talks', note: 'Every side agreed to talk' },
    refused: { name: 'No talks', note: 'A side does not want to talk, so it ends here' },
    withdrawn: { name: 'Withdrawn', note: 'The applicant took the request back, so it ends here' },
    paused: { name: 'Talks paused', note: 'The mediator asked for a break' },
  },
  openStages: {
    received: { name: 'Received', note: 'The centre is reading it' },
    accepted: { name: 'Accepted', note: 'Talks are being arranged' },
    talking: { name: 'In talks', note: 'Mediation is under way' },
    call_centre: { name: 'Please call the centre', note: 'Ask the centre about this case' },
  },
  turn: {
    you: 'Now it is your turn',
    clerk: (name) => `Now it is the turn of ${name}`,
    mediator: (name) => `Now it is the turn of ${name}, mediator`,
    party: (name) => `Now it is the turn of ${name}`,
    ended: 'This case has ended',
  },
  duePrefix: 'by',
  yourTasks: {
    call_applicant: 'Call the applicant first',
    decide_acceptance: 'Read it and decide whether to take it',
    supplement: 'Tell us more',
    assign: 'Choose a mediator',
    invite: 'Bring the invitation to the other side',
    answer: 'Tell us whether you want to talk',
    open_room: 'Open the talks',
    lead_talks: 'Lead the talks',
    resume_room: 'Let the talks go on',
  },
  tasks: {
    call_applicant: 'Call the applicant first',
    decide_acceptance: 'Read it and say whether they take it',
    supplement: 'Tell the centre more',
    assign: 'Find a mediator',
    invite: 'Bring the invitation to the other side',
    answer: 'Say whether they want to talk',
    open_room: 'Open the talks',
    lead_talks: 'Lead the talks',
    resume_room: 'Let the talks go on',
  },
  basis: {
    aim: (amount, unit) => `our centre aims at ${span(amount, unit)}`,
    local: (amount, unit) => `local rule: ${span(amount, unit)}`,
    law: (amount, unit) => `the law: ${span(amount, unit)}`,
    refs: { working_rules_33: "working rules on people's mediation, art. 33: in general within one month" },
    estimated: "that year's holidays are not published yet, so the date may change",
  },
  overdue: (count) =>
    count === 0
      ? 'Due today and not done yet. You may call and ask.'
      : `${days(count)} late. You may call and ask.`,
  overdueYou: (count) =>
    count === 0 ? 'The time is up today. Please do it now.' : `${days(count)} late. Please do it soon.`,
  left: {
    late: (count) => (count === 0 ? 'due today, late' : `${days(count)} late`),
    today: (time) => `today by ${time}`,
    tomorrow: 'tomorrow',
    days: (count) => `${days(count)} left`,
  },
  when: {
    today: (time) => `today ${time}`,
    yesterday: (time) => `yesterday ${time}`,
    tomorrow: (time) => `tomorrow ${time}`,
    day: (month, day) => `${day} ${months[month - 1] ?? ''}`,
    dayOfYear: (year, month, day) => `${day} ${months[month - 1] ?? ''} ${year}`,
    withWeekday: (day, weekday) => `${weekdays[weekday] ?? ''} ${day}`,
    withTime: (day, time) => `${day}, ${time}`,
    todayDay: 'today',
    yesterdayDay: 'yesterday',
  },
  title: {
    withOther: (who, dispute) => `${dispute} · with ${who}`,
    sides: (applicants, others) => `${applicants} and ${others}`,
    staff: (kind, sides) => `${kind} · ${sides}`,
    several: (first, count, _persons) => `${first} and ${count - 1} more`,
    against: (applicants, others) => `${applicants} against ${others}`,
    unknown: 'not known yet',
  },
};
