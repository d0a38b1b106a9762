import fc from 'fast-check';
import type { CaseCommand, CommandOf } from '@/domain/case/command';
import {
  APPLICANT,
  CLERK,
  type Given,
  hoursLater,
  MEDIATOR,
  other,
  outcome,
  party,
  person,
  setting,
} from '../../../../test/harness/given';
import { PAPER, UNPRINTABLE } from '../../../../test/harness/setting';
import {
  agreedTerms,
  CONSENT,
  DECLARE,
  identified,
  inForce,
  REFUSE,
  signing,
  talking,
  WITHDRAW,
} from '../../../../test/harness/stages';
import { CLAUSE, SIGNATURE, TEXT_OF_AGREEMENT, WELL_FORMED } from '../../../../test/harness/well-formed';
import { decide } from '../decide';
import type { Viewer } from '../viewer';

const DRAFT = { type: 'draftAgreement', ...TEXT_OF_AGREEMENT, form: 'screen' } as const;
const to = (id: string) => ({ partyId: party(id) });
const digestOf = ({ state }: Given) => state.agreement?.digest ?? '';
const sign = (story: Given): CommandOf<'signAgreement'> => ({
  type: 'signAgreement',
  digest: digestOf(story),
  signature: SIGNATURE,
  read: 'myself',
});
const paper = (story: Given, more: Partial<CommandOf<'recordPaper'>> = {}): CommandOf<'recordPaper'> => ({
  ...WELL_FORMED.recordPaper,
  digest: digestOf(story),
  partyIds: [party('p1'), party('p2')],
  ...more,
});
const tasks = ({ state }: Given) => state.turns.map((turn) => turn.task).sort();
const drafted = ({ events }: Given) => events.findLast((event) => event.type === 'agreement.drafted');

describe('drafting', () => {
  it('needs a clause, and the yes of everybody to each', () => {
    expect(outcome(talking().when(MEDIATOR, DRAFT))).toBe('case.not_now');
    const open = agreedTerms().and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE });
    expect(open.when(MEDIATOR, DRAFT)).toMatchObject({
      refusal: { code: 'agreement.open_terms', params: { open: 1 } },
    });
    expect(outcome(agreedTerms().when(MEDIATOR, DRAFT))).toContain('agreement.drafted');
    expect(outcome(agreedTerms().when(CLERK, DRAFT))).toBe('case.not_yours');
  });

  it('needs somebody on both sides', () => {
    const alone = talking(2)
      .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE, deed: 'stop', creditor: null, debtor: party('p1') })
      .and(APPLICANT, { type: 'acceptTerm', termId: 't1', version: 1 })
      .and(CLERK, WELL_FORMED.addParty)
      .and(other(1), REFUSE)
      .and(other(2), REFUSE);
    expect(outcome(alone.when(MEDIATOR, DRAFT))).toBe('room.consent_missing');
  });

  it('needs a mediator who has said how they stand to the parties, and whom these have accepted', () => {
    const replaced = agreedTerms().and(CLERK, { type: 'assign', mediatorId: person('mediator-2') });
    const successor: Viewer = { as: 'mediator', personId: person('mediator-2') };
    expect(outcome(replaced.when(successor, DRAFT))).toBe('mediator.declare_first');
    const near = replaced.and(successor, { type: 'declare', relation: 'kin' });
    expect(outcome(near.when(successor, DRAFT))).toBe('mediator.not_accepted');
    const accepted = near
      .and(APPLICANT, { type: 'acceptMediator' })
      .and(other(1), { type: 'acceptMediator' });
    expect(outcome(accepted.when(successor, DRAFT))).toContain('agreement.drafted');
    expect(outcome(replaced.and(successor, DECLARE).when(successor, DRAFT))).toContain('agreement.drafted');
  });

  it('fixes everything that was agreed in one text with its digest', () => {
    const draft = signing();
    const { text = '' } = { text: drafted(draft)?.words.document };
    expect(JSON.parse(text)).toMatchObject({
      kind: 'agreement',
      number: '（2026）人调字第12号',
      code: draft.state.code,
      parties: [
        { partyId: 'p1', side: 'applicant', name: '张秀英' },
        { partyId: 'p2', side: 'other', name: '李桂芳' },
      ],
      ...TEXT_OF_AGREEMENT,
      clauses: [{ termId: 't1', amount: 500_000, text: CLAUSE.text, proof: CLAUSE.proof }],
    });
    expect(digestOf(draft)).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(drafted(draft)?.data)).not.toContain('李桂芳');
  });

  it('asks first for identities, then for signatures and the seal', () => {
    expect(tasks(signing())).toEqual(['check_identity']);
    const ready = identified();
    expect(tasks(ready)).toEqual(['sign_agreement', 'sign_agreement']);
    const signed = ready.and(APPLICANT, sign(ready)).and(other(1), sign(ready));
    expect(tasks(signed)).toEqual(['sign_as_mediator']);
    const own = { type: 'signAsMediator', digest: digestOf(ready), signature: SIGNATURE } as const;
    expect(tasks(signed.and(MEDIATOR, own))).toEqual(['seal_agreement']);
  });

  it('says beforehand which characters cannot be printed', () => {
    const rare = agreedTerms().and(CLERK, {
      type: 'describeParty',
      ...to('p2'),
      details: { address: `${UNPRINTABLE}家湾` },
    });
    expect(drafted(rare.and(MEDIATOR, DRAFT))?.data).toMatchObject({ unprintable: UNPRINTABLE });
    expect(drafted(signing())?.data).toMatchObject({ unprintable: '' });
  });

  it('is refused where what it needs from outside is missing, with nothing half done', () => {
    const { state, beside } = agreedTerms();
    for (const missing of [{ number: undefined }, { clauses: {} }]) {
      const bare = { ...setting(state.lastAt, beside), ...missing } as never;
      expect(outcome(decide(state, MEDIATOR, DRAFT, bare))).toBe('agreement.unprepared');
    }
  });
});

describe('identity', () => {
  const check = { type: 'checkIdentity', ...to('p2'), how: 'id_card', authority: false } as const;

  it('is checked by a person, who and how is recorded, before anybody signs', () => {
    const before = signing();
    expect(outcome(before.when(other(1), sign(before)))).toBe('agreement.identity_first');
    expect(outcome(before.when(MEDIATOR, { ...sign(before), ...to('p2') }))).toBe('agreement.identity_first');
    const checked = before.and(CLERK, { ...check, how: 'other', text: '村主任认得' });
    expect(checked.events.findLast((event) => event.type === 'identity.checked')).toMatchObject({
      by: { role: 'clerk', personId: 'clerk-1' },
      data: { partyId: 'p2', how: 'other' },
      words: { how: '村主任认得' },
    });
    expect(outcome(checked.when(other(1), sign(checked)))).toContain('agreement.signed');
    expect(outcome(checked.when(CLERK, check))).toEqual([]);
    expect(outcome(before.when(other(1), check))).toBe('case.not_yours');
    expect(outcome(before.when(CLERK, { ...check, ...to('p9') }))).toBe('agreement.not_signer');
  });

  it('of a company or a group needs the paper that says who may sign', () => {
    const others = [{ kind: 'organisation', name: '建材公司' }] as const;
    const company = talkingWith(others);
    expect(outcome(company.when(CLERK, check))).toBe('agreement.identity_first');
    expect(outcome(company.when(CLERK, { ...check, authority: true }))).toContain('identity.checked');
  });
});

describe('signing on the screen', () => {
  it('twice is refused, and changes nothing', () => {
    const ready = identified();
    const once = ready.and(other(1), sign(ready));
    expect(outcome(once.when(other(1), sign(once)))).toBe('agreement.already_signed');
    expect(outcome(once.when(MEDIATOR, { ...sign(once), ...to('p2') }))).toBe('agreement.already_signed');
    expect(once.state.agreement?.signed).toMatchObject([{ partyId: 'p2', how: 'screen' }]);
  });

  it('a text that changed meanwhile is refused', () => {
    const old = identified();
    const again = old
      .and(MEDIATOR, WELL_FORMED.reviseAgreement)
      .and(MEDIATOR, { ...DRAFT, manner: '现金。' })
      .and(CLERK, { ...WELL_FORMED.checkIdentity, ...to('p2') });
    expect(outcome(again.when(other(1), sign(old)))).toBe('agreement.changed');
    expect(outcome(again.when(MEDIATOR, { ...WELL_FORMED.signAsMediator, digest: digestOf(old) }))).toBe(
      'agreement.changed',
    );
    expect(outcome(again.when(CLERK, { type: 'sealAgreement', digest: digestOf(old) }))).toBe(
      'agreement.changed',
    );
  });

  it('after a withdrawal, a failure or a refusal is refused', () => {
    const ready = identified();
    for (const ended of [
      ready.and(APPLICANT, WITHDRAW),
      ready.and(MEDIATOR, WELL_FORMED.fail),
      ready.and(other(1), REFUSE),
    ])
      expect(ended.when(APPLICANT, sign(ready))).toMatchObject({
        refusal: { code: 'case.not_now', params: { ended: 1 } },
      });
    const refused = ready.and(other(1), { type: 'refuseAgreement', reason: '数目不对' });
    expect(refused.state.stage).toBe('talking');
    expect(outcome(refused.when(other(1), sign(ready)))).toBe('case.not_now');
  });

  it("is for oneself, and for another only on the mediator's phone, which is said", () => {
    const ready = identified();
    expect(outcome(ready.when(other(1), { ...sign(ready), ...to('p1') }))).toBe('case.not_yours');
    expect(outcome(ready.when(CLERK, { ...sign(ready), ...to('p1') }))).toBe('case.not_yours');
    expect(outcome(ready.when(MEDIATOR, sign(ready)))).toBe('case.party_required');
    const held = ready.and(MEDIATOR, { ...sign(ready), ...to('p2'), read: 'aloud' });
    expect(held.events.findLast((event) => event.type === 'agreement.signed')?.data).toMatchObject({
      partyId: 'p2',
      recorded: true,
      read: 'aloud',
    });
  });

  it('of two who seal at once takes the first and tells the second', () => {
    const ready = identified();
    const sealed = ready.and(CLERK, { type: 'sealAgreement', digest: digestOf(ready) });
    expect(outcome(sealed.when(CLERK, { type: 'sealAgreement', digest: digestOf(ready) }))).toBe(
      'agreement.already_signed',
    );
    const signed = ready.and(MEDIATOR, { ...WELL_FORMED.signAsMediator, digest: digestOf(ready) });
    expect(outcome(signed.when(MEDIATOR, { ...WELL_FORMED.signAsMediator, digest: digestOf(ready) }))).toBe(
      'agreement.already_signed',
    );
  });
});

describe('an agreement is in force', () => {
  const ready = identified('screen', 2);
  const steps: readonly (readonly [Viewer, CaseCommand])[] = [
    [APPLICANT, sign(ready)],
    [other(1), sign(ready)],
    [other(2), sign(ready)],
    [MEDIATOR, { ...WELL_FORMED.signAsMediator, digest: digestOf(ready) }],
    [CLERK, { type: 'sealAgreement', digest: digestOf(ready) }],
  ];

  it('exactly when the last of all parties, the mediator and the seal is on it, in every order', () => {
    const orders = permutations([0, 1, 2, 3, 4]);
    expect(orders).toHaveLength(120);
    for (const order of orders) {
      let story = ready;
      order.forEach((index, done) => {
        const [viewer, command] = steps[index] ?? [];
        if (viewer && command) story = story.and(viewer, command, hoursLater(done));
        expect(story.state.stage).toBe(done < 4 ? 'signing' : 'in_force');
      });
      expect(story.state.agreement?.inForceAt).toBe(hoursLater(4));
    }
  });

  it('tells all parties that it is, and only those who signed what it says', () => {
    const effect = inForce().events.find((event) => event.type === 'agreement.took_effect');
    expect(effect).toMatchObject({
      stream: 'parties',
      data: { form: 'screen', digest: digestOf(inForce()) },
    });
    expect(effect?.words).not.toHaveProperty('document');
  });

  it('with thirty days for the court and the days of the visits counted from then', () => {
    expect(inForce().state.agreement).toMatchObject({
      confirmBy: '2026-04-01T10:00:00.000Z',
      visits: ['2026-04-01T10:00:00.000Z'],
    });
  });

  it('and cannot be left by one side alone any more', () => {
    for (const command of [REFUSE, { type: 'leave' }, { type: 'refuseAgreement', reason: '反悔' }] as const)
      expect(outcome(inForce().when(other(1), command))).toBe('case.not_now');
    expect(outcome(inForce().when(APPLICANT, WITHDRAW))).toBe('case.not_now');
  });
});

describe('on paper with fingerprints', () => {
  it('counts as much as on the screen', () => {
    const ready = identified('paper');
    const kept = ready.and(CLERK, paper(ready, { mediator: true }));
    expect(kept.events.find((event) => event.type === 'agreement.paper_kept')).toMatchObject({
      stream: 'accord',
      data: { files: [PAPER], hashes: ['f'.repeat(64)], digest: digestOf(ready) },
    });
    expect(kept.state.stage).toBe('signing');
    const done = kept.and(CLERK, { type: 'sealAgreement', digest: digestOf(ready) });
    expect(done.state.stage).toBe('in_force');
    expect(done.state.agreement).toMatchObject({
      form: 'paper',
      confirmBy: '2026-04-01T10:00:00.000Z',
      signed: [
        { partyId: 'p1', how: 'paper' },
        { partyId: 'p2', how: 'paper' },
      ],
    });
  });

  it('can come sheet by sheet, each signature once', () => {
    const ready = identified('paper');
    const one = ready.and(CLERK, paper(ready, { partyIds: [party('p1')] }));
    expect(outcome(one.when(CLERK, paper(one)))).toBe('agreement.already_signed');
    const two = one.and(CLERK, paper(one, { partyIds: [party('p2'), party('p2')] }));
    expect(two.state.agreement?.signed).toHaveLength(2);
    const all = two.and(CLERK, paper(two, { partyIds: [], mediator: true }));
    expect(outcome(all.when(CLERK, paper(all, { partyIds: [], mediator: true })))).toBe(
      'agreement.already_signed',
    );
  });

  it.each([
    ['nobody on it', { partyIds: [] }, 'record.nobody'],
    ['another text', { digest: 'd'.repeat(64) }, 'agreement.changed'],
    [
      'another text, for the mediator alone',
      { digest: 'd'.repeat(64), partyIds: [], mediator: true },
      'agreement.changed',
    ],
    ['a photo that nobody sent', { files: ['f-gone' as never] }, 'agreement.unprepared'],
    ['no photo', { files: [] }, 'agreement.unprepared'],
    ['somebody who does not sign', { partyIds: [party('p9')] }, 'agreement.not_signer'],
  ])('is refused with %s', (_name, wrong, code) => {
    const ready = identified('paper');
    expect(outcome(ready.when(CLERK, paper(ready, wrong)))).toBe(code);
  });

  it('is not mixed up with the screen', () => {
    expect(outcome(identified('paper').when(other(1), sign(identified('paper'))))).toBe('agreement.on_paper');
    expect(outcome(identified().when(CLERK, paper(identified())))).toBe('agreement.on_screen');
    expect(outcome(signing('paper').when(CLERK, paper(signing('paper'))))).toBe('agreement.identity_first');
  });
});

describe('an oral agreement', () => {
  const spoken = agreedTerms().and(MEDIATOR, { ...DRAFT, form: 'oral' });

  it('is recorded, takes effect at once, and no court confirms it', () => {
    expect(spoken.state.stage).toBe('in_force');
    expect(spoken.state.agreement).toMatchObject({ form: 'oral', confirmBy: null, signed: [] });
    expect(tasks(spoken)).toEqual(['follow_up', 'perform']);
    expect(outcome(spoken.when(APPLICANT, { type: 'askConfirmation', court: '法院' }))).toBe(
      'confirmation.not_possible',
    );
  });
});

describe('a draft is void', () => {
  const half = (() => {
    const ready = identified('screen', 2);
    return ready.and(APPLICANT, sign(ready));
  })();

  it.each([
    [
      'when somebody says no to it',
      (story: Given) => story.and(other(1), { type: 'refuseAgreement', reason: '数目不对' }),
    ],
    ['when somebody no longer wants to talk', (story: Given) => story.and(other(2), REFUSE)],
    ['when somebody leaves', (story: Given) => story.and(other(2), { type: 'leave' })],
    ['when somebody dies', (story: Given) => story.and(CLERK, { ...WELL_FORMED.recordLoss, ...to('p3') })],
    ['when another mediator takes over', (story: Given) => story.and(CLERK, WELL_FORMED.assign)],
    ['when the mediator takes it back', (story: Given) => story.and(MEDIATOR, WELL_FORMED.reviseAgreement)],
  ])('%s, and nothing of its signatures remains', (_name, happens) => {
    const void_ = happens(half);
    expect(void_.state.stage).toBe('talking');
    expect(void_.state).not.toHaveProperty('agreement');
  });

  it('when somebody joins the talks, who is to sign, too', () => {
    const late = agreedTerms()
      .and(MEDIATOR, WELL_FORMED.addParty)
      .and(MEDIATOR, DRAFT)
      .and(MEDIATOR, { ...CONSENT, ...to('p3') } as never);
    expect(late.state.stage).toBe('talking');
    expect(late.state).not.toHaveProperty('agreement');
  });

  it('but not when somebody says yes who had said so', () => {
    expect(outcome(half.when(other(1), CONSENT))).toEqual([]);
  });
});

it('whatever is signed, the digest is that of the text that was drafted', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40, unit: 'grapheme' }), (facts) => {
      const draft = agreedTerms().and(MEDIATOR, { ...DRAFT, facts });
      const { fix } = setting('');
      expect(fix(JSON.parse(drafted(draft)?.words.document ?? '')).digest).toBe(digestOf(draft));
    }),
    { numRuns: 30 },
  );
});

function talkingWith(others: readonly { readonly kind: 'organisation'; readonly name: string }[]): Given {
  return agreedTermsOf(talking(1, { others }));
}

function agreedTermsOf(story: Given): Given {
  const accept = { type: 'acceptTerm', termId: 't1', version: 1 } as const;
  return story
    .and(MEDIATOR, { type: 'proposeTerm', ...CLAUSE })
    .and(APPLICANT, accept)
    .and(other(1), accept)
    .and(MEDIATOR, DRAFT);
}

function permutations(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first) =>
    permutations(list.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}
