import { View } from '@tarojs/components';
import { useState } from 'react';
import type { CaseView } from '@/domain/case/view';
import { useAccordTexts } from '@/miniprogram/accord/texts';
import { Button } from '@/miniprogram/components/button';
import { Card } from '@/miniprogram/components/card';
import { Row, Rows } from '@/miniprogram/components/rows';
import { SectionTitle } from '@/miniprogram/components/section-title';
import { Sheet } from '@/miniprogram/components/sheet';
import { Tag } from '@/miniprogram/components/tag';
import { ToldField, useTold } from '@/miniprogram/components/told';
import { CourtChoice } from './court-choice';
import classes from './index.module.scss';
import type { CourtPage } from './use-court';

type AskProps = { page: CourtPage; view: CaseView };
type Person = CourtPage['people'][number];

/** Who has asked, and the asking: each side for itself, or noted by staff. */
export function Ask({ page, view }: AskProps) {
  const { court: words } = useAccordTexts();
  const [court, setCourt] = useState(page.court);
  const [noting, note] = useState<Person | undefined>(undefined);
  if (page.state?.kind === 'over') return null;
  const open = page.may.includes('askConfirmation');
  const own = page.people.find(({ you, asked }) => you && !asked);
  const others = view.you.role === 'party' ? [] : page.people.filter(({ asked }) => !asked);
  return (
    <View className={classes.section}>
      <SectionTitle>{words.who}</SectionTitle>
      <Rows>
        {page.people.map((person) => (
          <Row
            key={person.partyId}
            icon="user"
            iconTone={person.asked ? 'jade' : 'neutral'}
            title={person.name}
            aside={
              <Tag tone={person.asked ? 'jade' : 'amber'}>{person.asked ? words.asked : words.notAsked}</Tag>
            }
          />
        ))}
      </Rows>
      {page.state?.kind === 'open' ? <View className={classes.note}>{words.bothNeeded}</View> : null}
      {page.court ? <View className={classes.note}>{words.courtSaid(page.court)}</View> : null}
      {open && (own || others.length > 0) ? (
        <>
          <Card>
            <CourtChoice view={view} value={court} onChange={setCourt} />
          </Card>
          {own ? (
            <Button
              loading={page.busy}
              disabled={court.trim() === ''}
              reason={court.trim() === '' ? words.needsCourt : undefined}
              onTap={() => void page.ask(court)}
            >
              {words.ask}
            </Button>
          ) : null}
          {others.map((person) => (
            <Button
              key={person.partyId}
              kind="secondary"
              size="small"
              disabled={court.trim() === ''}
              reason={court.trim() === '' ? words.needsCourt : undefined}
              onTap={() => note(person)}
            >
              {words.askFor(person.name)}
            </Button>
          ))}
        </>
      ) : null}
      {noting ? (
        <NoteSheet page={page} person={noting} court={court} onClose={() => note(undefined)} />
      ) : null}
    </View>
  );
}

/** A party without a phone says yes to staff, who note it. */
function NoteSheet(props: { page: CourtPage; person: Person; court: string; onClose: () => void }) {
  const { court: words } = useAccordTexts();
  const { page, person, court, onClose } = props;
  const telling = useTold(true);
  const send = async () => {
    if (await page.ask(court, { partyId: person.partyId, ...telling.beside })) onClose();
  };
  return (
    <Sheet
      open
      title={words.askForTitle(person.name)}
      onClose={onClose}
      actions={
        <Button
          disabled={Boolean(telling.missing)}
          reason={telling.missing}
          loading={page.busy}
          onTap={() => void send()}
        >
          {words.askFor(person.name)}
        </Button>
      }
    >
      <View className={classes.note}>{words.askForNote(person.name)}</View>
      <View className={classes.text}>{words.courtSaid(court)}</View>
      <ToldField telling={telling} />
    </Sheet>
  );
}
