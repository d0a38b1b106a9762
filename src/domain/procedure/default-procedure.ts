import { OFFICES } from '../kinds/kinds';
import { DEFAULT_TRACKS } from './default-tracks';
import type { Deadline, Procedure, Step } from './procedure';
import type { Task } from './tasks';

const clerk = { owner: 'clerk' } as const;
const mediator = { owner: 'mediator' } as const;
const party = { owner: 'party' } as const;

const aim = (amount: number): Deadline => ({ kind: 'aim', amount, unit: 'working' });

const FIRST_VISIT: Deadline = { kind: 'aim', amount: 30, unit: 'calendar' };

/** People's mediation law, art. 33: within thirty days of the agreement's taking effect. */
const CONFIRMATION_DAYS = 30;

/**
 * Only the month for talks (working rules, art. 33) and the thirty days for asking the court (people's mediation
 * law, art. 33) are rules; every other number is the centre's own aim.
 */
const STEPS: Readonly<Record<Task, Step>> = {
  call_applicant: { ...clerk, ...aim(1), after: [] },
  confirm_claim: { ...clerk, ...aim(1), after: [] },
  confirm_filing: { ...clerk, ...aim(3), after: [] },
  decide_acceptance: { ...clerk, ...aim(2), after: ['call_applicant'] },
  supplement: { ...party, ...aim(5), after: ['decide_acceptance'] },
  assign: { ...clerk, ...aim(1), after: ['decide_acceptance', 'supplement'] },
  declare: { ...mediator, ...aim(1), after: ['assign'] },
  accept_mediator: { ...party, ...aim(3), after: ['declare'] },
  invite: { ...mediator, ...aim(3), after: ['declare'] },
  answer: { ...party, ...aim(5), after: ['invite'] },
  open_room: { ...mediator, ...aim(3), after: ['accept_mediator', 'answer'] },
  lead_talks: {
    ...mediator,
    kind: 'law',
    ref: 'working_rules_33',
    amount: 30,
    unit: 'calendar',
    after: ['open_room'],
  },
  resume_room: { ...mediator, ...aim(3), after: ['open_room'] },
  decide_replacement: { ...clerk, ...aim(2), after: ['assign'] },
  mark_times: { ...party, ...aim(2), after: ['open_room'] },
  hold_meeting: { ...mediator, ...aim(5), after: ['mark_times'] },
  write_record: { ...mediator, ...aim(1), after: ['hold_meeting'] },
  sign_record: { ...party, ...aim(3), after: ['write_record'] },
  answer_terms: { ...party, ...aim(3), after: ['open_room'] },
  check_identity: { ...mediator, ...aim(3), after: ['answer_terms'] },
  sign_agreement: { ...party, ...aim(5), after: ['answer_terms', 'check_identity'] },
  sign_as_mediator: { ...mediator, ...aim(1), after: ['sign_agreement'] },
  seal_agreement: { ...clerk, ...aim(1), after: ['sign_as_mediator'] },
  perform: { ...party, ...aim(20), after: ['seal_agreement'] },
  ask_confirmation: {
    ...party,
    kind: 'law',
    ref: 'pml_33',
    amount: CONFIRMATION_DAYS,
    unit: 'calendar',
    after: ['seal_agreement'],
  },
  follow_up: { ...mediator, ...FIRST_VISIT, after: ['seal_agreement'] },
  answer_visit: { ...party, ...aim(5), after: ['follow_up'] },
  close_case: { ...clerk, ...aim(5), after: ['answer_visit'] },
  recheck: { ...mediator, ...aim(20), after: [] },
  find_heirs: { ...mediator, ...aim(20), after: [] },
  answer_transfer: { ...clerk, ...aim(3), after: [] },
  answer_urge: { ...mediator, ...aim(1), after: [] },
  look_into: { ...clerk, ...aim(3), after: [] },
};

/** What holds where a jurisdiction says nothing else; windows and courts are those of the demonstration's county. */
export const DEFAULT_PROCEDURE: Procedure = {
  version: 'default-2',
  closingHour: 18,
  keyDays: 30,
  steps: STEPS,
  attempts: 3,
  raiseAfter: aim(2),
  followUps: [FIRST_VISIT],
  confirmationDays: CONFIRMATION_DAYS,
  declinable: OFFICES,
  windows: [
    { id: 'reception', name: '综合受理窗口' },
    { id: 'mediation', name: '人民调解窗口' },
    { id: 'legal_aid', name: '法律咨询与法律援助窗口' },
    { id: 'labour', name: '劳动保障窗口' },
    { id: 'court', name: '诉讼服务窗口' },
    { id: 'police', name: '治安调解窗口' },
    { id: 'letters', name: '信访接待窗口' },
    { id: 'women', name: '婚姻家庭与妇儿维权窗口' },
    { id: 'counsel', name: '心理疏导室' },
    { id: 'room_1', name: '第一调解室' },
    { id: 'room_2', name: '第二调解室' },
  ],
  courts: [{ name: '绵阳市安州区人民法院', place: '510705' }],
  routes: {
    default: ['court', 'legal_aid'],
    contract: ['court', 'arbitration', 'legal_aid'],
    business: ['court', 'arbitration', 'legal_aid'],
    forest_land: ['administrative', 'arbitration', 'court', 'legal_aid'],
    expropriation: ['administrative', 'court', 'legal_aid'],
    environment: ['administrative', 'court', 'legal_aid'],
    labour: ['labour_arbitration', 'court', 'legal_aid'],
    consumer: ['administrative', 'arbitration', 'court', 'legal_aid'],
    medical: ['administrative', 'court', 'legal_aid'],
    damages: ['police', 'court', 'legal_aid'],
    traffic: ['police', 'court', 'legal_aid'],
  },
  tracks: DEFAULT_TRACKS,
};
