import type { Caller } from './callers';

/** Words that stand in one place of the dispute only, so that wherever they turn up it is known what came through. */
const WORDS = {
  applicant_name: '甲方张秀英',
  applicant_phone: '13811110001',
  safe_phone: '13811110009',
  other_name: '乙方李桂芳',
  other_phone: '13722220002',
  invited_name: '丙方王建国',
  gone_name: '丁方赵小兰',
  helper_name: '代办孙主任',
  statement: '墙根被水沟泡软了这件事',
  wish: '请把那条沟填回去',
  applicant_line: '写给中心的第一句悄悄话',
  other_line: '对方写给中心的一句话',
  joint: '大家一起听到的这句话',
  applicant_private: '只跟调解员说的底线三千',
  other_private: '对方只跟调解员说的底线五千',
  office: '觉得调解员偏向他家',
  note: '电话里口气很冲的记录',
  field: '现场看到沟离墙二十厘米',
  clause: '对方分两次付修墙款',
  evidence: '墙面照片之一',
  key_reason: '上一把钥匙的条子掉了',
  doubt: '电话里听着不像本人',
} as const;
export type Secret = keyof typeof WORDS;
export type Secrets = Readonly<Record<Secret, string>>;

/** The words of one of several disputes in a town, told apart from those of every other. */
export function secretsOf(number: number): Secrets {
  return Object.fromEntries(
    Object.entries(WORDS).map(([secret, words]) => [
      secret,
      /^\d{11}$/.test(words)
        ? `${words.slice(0, 7)}${String(number).padStart(2, '0')}${words.slice(9)}`
        : marked(words, number),
    ]),
  ) as Secrets;
}

export function marked(words: string, number: number): string {
  return `${words}第${number}件`;
}

const STAFF: readonly Caller[] = ['mediator', 'clerk'];
const TALKING: readonly Caller[] = ['applicant', 'other', 'locked', 'helper'];
/** Everybody whom the case as such concerns: they know between whom it is. */
const CONCERNED: readonly Caller[] = [...TALKING, 'invited', ...STAFF, 'expert'];

/** Who may come to read each of them, whatever they ask. Written by hand: this is the rule, not what was seen. */
export const MAY_READ: Readonly<Record<Secret, readonly Caller[]>> = {
  // Whoever only files, or may act no more, was told for whom.
  applicant_name: [...CONCERNED, 'helper_file', 'late_helper'],
  // A number is for the staff and for the party itself, with whoever reads its line for it.
  applicant_phone: ['applicant', 'helper', ...STAFF],
  safe_phone: ['applicant', 'helper', ...STAFF],
  other_name: [...CONCERNED],
  other_phone: ['other', 'locked', ...STAFF],
  // An account that was this person's keeps its name.
  invited_name: [...CONCERNED, 'old_phone'],
  gone_name: [...CONCERNED, 'gone'],
  helper_name: [...CONCERNED, 'helper_file', 'late_helper'],
  statement: ['applicant', 'helper', ...STAFF],
  wish: ['applicant', 'helper', ...STAFF],
  applicant_line: ['applicant', 'helper', ...STAFF],
  other_line: ['other', 'locked', ...STAFF],
  // Clerks do not read the joint room.
  joint: [...TALKING, 'mediator', 'expert'],
  applicant_private: ['applicant', 'mediator'],
  other_private: ['other', 'mediator'],
  office: ['applicant', 'clerk'],
  note: [...STAFF, 'expert'],
  field: [...STAFF, 'expert'],
  clause: [...TALKING, ...STAFF, 'expert'],
  evidence: [...TALKING, 'mediator', 'expert'],
  key_reason: [...STAFF, 'expert'],
  doubt: [...STAFF, 'expert'],
};
