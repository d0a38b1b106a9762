import type { FunctionComponent } from 'react';
import { StatementCard } from '@/miniprogram/components/statement-card';
import { Agreed } from './agreed';
import { Clock } from './clock';
import { Evidence } from './evidence';
import { FieldWork } from './field-work';
import { Happened } from './happened';
import { Kept } from './kept';
import { Looked } from './looked';
import { Meetings } from './meetings';
import { Parties } from './parties';
import { Together } from './together';
import type { ShownCase } from './use-case';
import { Ways } from './ways';

/** A part of the page below the head; it draws nothing when the view has nothing for it. */
type Section = FunctionComponent<{ page: ShownCase }>;

const Statement: Section = ({ page }) => <StatementCard steps={page.steps} />;

/** A party looks first at what happened; who works on the case, at who is in it. */
const sections: Readonly<Record<'party' | 'staff', Readonly<Record<string, Section>>>> = {
  party: { Together, Ways, Agreed, Kept, Meetings, Clock, Evidence, Happened, Looked, Parties, Statement },
  staff: {
    Together,
    Clock,
    Agreed,
    Kept,
    Meetings,
    Ways,
    Evidence,
    Parties,
    Statement,
    FieldWork,
    Happened,
    Looked,
  },
};

export function Sections({ page }: { page: ShownCase }) {
  return (
    <>
      {Object.entries(sections[page.view.you.role === 'party' ? 'party' : 'staff']).map(([name, Section]) => (
        <Section key={name} page={page} />
      ))}
    </>
  );
}
