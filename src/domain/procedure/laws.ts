import type { Deadline, StepOwner } from './procedure';
import type { Task } from './tasks';
import type { TrackRules } from './tracks';

/** What a rule says of one step: this long, neither more nor less. */
export interface Law extends Pick<Deadline, 'amount' | 'unit'> {
  readonly task: Task;
  /** Its name and article, as a procedure's author would look it up. */
  readonly name: string;
}

/**
 * The rules that a deadline may call `law`. `pml_33`: people's mediation law, art. 33. `cpl_205`: civil procedure law
 * of 2023, art. 205. `working_rules_33`: working rules on people's mediation, art. 33, in general within one month.
 * `online_rules_24`: rules on the people's courts' online mediation, art. 24, from the mediator's acceptance.
 */
export const LAWS = {
  pml_33: { task: 'ask_confirmation', amount: 30, unit: 'calendar', name: '人民调解法第三十三条' },
  cpl_205: { task: 'ask_confirmation', amount: 30, unit: 'calendar', name: '民事诉讼法第二百零五条' },
  working_rules_33: {
    task: 'lead_talks',
    amount: 30,
    unit: 'calendar',
    name: '人民调解工作若干规定第三十三条',
  },
  online_rules_24: {
    task: 'lead_talks',
    amount: 30,
    unit: 'calendar',
    name: '人民法院在线调解规则第二十四条',
  },
} as const satisfies Record<string, Law>;
export type LawRef = keyof typeof LAWS;

export function lawOf(ref: string): Law | null {
  return Object.hasOwn(LAWS, ref) ? LAWS[ref as LawRef] : null;
}

/** No procedure may let the later of two steps come without the earlier, and why. */
export const ORDER_BY_LAW: readonly { readonly later: Task; readonly earlier: Task; readonly law: string }[] =
  [
    { later: 'open_room', earlier: 'answer', law: '人民调解法第十七条' },
    { later: 'sign_agreement', earlier: 'answer_terms', law: '人民调解法第二十九条' },
    { later: 'ask_confirmation', earlier: 'seal_agreement', law: '人民调解法第三十三条' },
    { later: 'follow_up', earlier: 'seal_agreement', law: '人民调解法第三十一条' },
  ];

/** What the law itself says of people's mediation (arts. 29, 31 and 33). */
export const PEOPLE_BY_LAW = { seal: 'committee', effect: 'civil_contract' } as const satisfies Pick<
  TrackRules,
  'seal' | 'effect'
>;

/**
 * What nobody else can do: each side answers and signs for itself, and so does the mediator; the centre alone takes a
 * case, names who mediates, seals, and gives it away. The other steps of the staff are for whom the procedure says.
 */
export const OWN_HANDS: Readonly<Record<StepOwner, readonly Task[]>> = {
  party: [
    'supplement',
    'accept_mediator',
    'answer',
    'mark_times',
    'sign_record',
    'answer_terms',
    'sign_agreement',
    'perform',
    'ask_confirmation',
    'answer_visit',
  ],
  mediator: [
    'declare',
    'open_room',
    'lead_talks',
    'resume_room',
    'hold_meeting',
    'write_record',
    'sign_as_mediator',
  ],
  clerk: [
    'decide_acceptance',
    'assign',
    'decide_replacement',
    'seal_agreement',
    'answer_transfer',
    'look_into',
  ],
};
