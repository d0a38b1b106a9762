import fc from 'fast-check';
import type { CaseEvent } from '@/domain/case/event';
import { readableStreams } from '@/domain/case/stream';
import type { PartyId } from '@/domain/ids';
import { filedCase } from '../../../test/harness/casefile';
import { OWN, PHOTOS, PRIVATE, wholeLife } from '../../../test/harness/filed-life';
import { party, person } from '../../../test/harness/given';
import { story as randomStory } from '../../../test/harness/random-story';
import { STAGED, type Staged } from '../../../test/harness/stages';
import { renderPaper } from '../papers/render';
import { draftsFor, listForms, paperOf, writePaper } from './papers';
import type { PaperReader } from './reader';
import type { CaseStory } from './story';

const P1 = { partyId: party('p1') };
const P2 = { partyId: party('p2') };
const life = filedCase(wholeLife().events, { kept: PHOTOS }).story;

const named = (story: CaseStory, reader: PaperReader) =>
  listForms(story, reader).map(({ form, about }) => (about === undefined ? form : `${form} ${about}`));

/** Everything that a reader's papers say, without the bytes of pictures. */
function textFor(story: CaseStory, reader: PaperReader): string {
  return draftsFor(story, reader)
    .map(({ draft }) => JSON.stringify(draft.write(new Map())))
    .join('\n');
}

describe('the papers of a whole life', () => {
  it('are for the staff all that the archive asks for, in its order', () => {
    expect(named(life, 'staff')).toEqual([
      'application',
      'registration',
      'rights_notice',
      'authority p2',
      'identity',
      'invitation_record',
      'investigation 1',
      'mediation_record p2m1',
      'mediation_record m1',
      'agreement',
      'performance_receipt t1.0',
      'follow_up 1',
      'confirmation_application',
      'committee_certificate',
      'explanation',
    ]);
  });

  const shared = [
    'mediation_record m1',
    'agreement',
    'performance_receipt t1.0',
    'follow_up 1',
    'confirmation_application',
    'committee_certificate',
  ];

  it('are for each side what it may read: its own request, its own meeting, and what both share', () => {
    expect(named(life, P1)).toEqual(['application', 'rights_notice', ...shared]);
    expect(named(life, P2)).toEqual(['rights_notice', 'mediation_record p2m1', ...shared]);
  });

  it('are for the court what both sides share of what it confirms', () => {
    expect(named(life, 'court')).toEqual([
      'mediation_record m1',
      'agreement',
      'confirmation_application',
      'committee_certificate',
    ]);
  });

  it('are for somebody who has no part in the case none', async () => {
    expect(named(life, { partyId: party('p9') })).toEqual([]);
    expect(await paperOf(life, P2, { form: 'application' })).toBeNull();
    expect(await paperOf(life, P1, { form: 'mediation_record', about: 'p2m1' })).toBeNull();
    expect(await paperOf(life, 'court', { form: 'follow_up', about: '1' })).toBeNull();
  });
});

describe('what was said to one alone', () => {
  const readers: Readonly<Record<string, PaperReader>> = { staff: 'staff', court: 'court', p1: P1, p2: P2 };

  it.each(Object.entries(readers))('in private or to the office stands in no paper for %s', (_, reader) => {
    const text = textFor(life, reader);
    for (const secret of Object.values(PRIVATE)) expect(text).not.toContain(secret);
  });

  /** Who may find it in their papers. */
  const MAY_READ: Readonly<Record<keyof typeof OWN, readonly string[]>> = {
    statement: ['staff', 'p1'],
    applicantPhone: ['staff', 'court', 'p1'],
    otherPhone: ['staff', 'court', 'p2'],
    otherAddress: ['staff', 'court', 'p1', 'p2'],
    apart: ['staff', 'p2'],
    note: ['staff'],
    risk: ['staff'],
  };

  it.each(Object.keys(OWN) as (keyof typeof OWN)[])('is found only where it may be read: %s', (what) => {
    const found = Object.entries(readers).flatMap(([name, reader]) =>
      textFor(life, reader).includes(OWN[what]) ? [name] : [],
    );
    expect(found).toEqual(MAY_READ[what]);
  });

  it('never crosses from one stream into the papers of who does not read it, whatever happens in a case', () => {
    fc.assert(
      fc.property(randomStory, ({ events }) => {
        const { story } = filedCase(events.map(marked));
        for (const reader of readersOf(story)) {
          const streams = readable(story, reader);
          const found = new Set(
            [...textFor(story, reader).matchAll(/〔(.*?)〕/g)].map(([, stream]) => stream),
          );
          expect([...found].filter((stream) => stream !== '原话' && !streams.has(stream ?? ''))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('each paper has a name of its own that the door takes', () => {
  fc.assert(
    fc.property(randomStory, ({ events }) => {
      const { story } = filedCase(events);
      for (const reader of readersOf(story)) {
        const papers = listForms(story, reader);
        expect(new Set(papers.map(({ form, about }) => `${form} ${about}`)).size).toBe(papers.length);
        for (const { about } of papers) if (about !== undefined) expect(about).toMatch(/^[\w.:-]{1,64}$/);
      }
    }),
    { numRuns: 60 },
  );
});

/** Says in each text in which stream it stands. */
function marked(event: CaseEvent): CaseEvent {
  const mark = `〔${event.stream}〕`;
  const { text, wish, how, result, place } = event.words;
  const told = Object.entries({ text, wish, how, result, place }).filter(([, words]) => words !== undefined);
  const words = Object.fromEntries(told.map(([key, said]) => [key, `${said}${mark}`]));
  return { ...event, words: { ...event.words, ...words } };
}

function readersOf({ state }: CaseStory): PaperReader[] {
  return ['staff', 'court', ...state.parties.map(({ partyId }) => ({ partyId }))];
}

function readable({ state }: CaseStory, reader: PaperReader): Set<string> {
  if (reader === 'court') return new Set(['open', 'parties', 'accord']);
  const personId = person('anybody');
  const streams =
    reader === 'staff'
      ? readableStreams(state, { as: 'clerk', personId })
      : readableStreams(state, { as: 'party', partyId: reader.partyId, personId });
  return new Set(streams.filter((stream) => !/^(private|office):/.test(stream)));
}

it.each(Object.keys(STAGED) as Staged[])('every paper of a case that is %s can be set', async (stage) => {
  const { story } = filedCase(STAGED[stage]().events);
  for (const { draft } of draftsFor(story, 'staff')) {
    const written = await writePaper(story, draft);
    if (written.kind !== 'paper') throw new Error('nothing was printed');
    expect((await renderPaper(written.paper)).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

it('where somebody is afraid, neither the court nor the other side is told where to find them', () => {
  const address = '镇上的亲戚家';
  const afraid = { ...life.state, fear: { partyId: 'p1' as PartyId, jointAllowed: false } };
  const { p1, ...others } = life.people.parties;
  const people = {
    parties: { ...others, p1: { name: '张㛃', phone: '139', safePhone: '138', details: { address } } },
  };
  const story: CaseStory = { ...life, state: afraid, people };
  expect(textFor(story, 'court')).not.toContain(address);
  expect(textFor(story, P2)).not.toContain(address);
  expect(textFor(story, 'staff')).toContain(address);
  expect(p1?.name).toBe('张㛃');
});
