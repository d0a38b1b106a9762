import { View } from '@tarojs/components';
import { LIMITS } from '@/contract/fields';
import { PARTY_KINDS, type PartyKind } from '@/domain/case/party';
import { Card } from '@/miniprogram/components/card';
import { SwitchRow } from '@/miniprogram/components/choice';
import { TextField } from '@/miniprogram/components/field';
import { Icon } from '@/miniprogram/components/icon';
import { Pills } from '@/miniprogram/components/pills';
import { Tap } from '@/miniprogram/components/tap';
import type { OtherDraft } from '@/miniprogram/stores/filing-draft';
import { editOther, removeOther, useFiling } from '@/miniprogram/stores/filing-store';
import { useTexts } from '@/miniprogram/texts';
import classes from './index.module.scss';
import { Marked } from './marked';
import { useProblem } from './use-problem';

type OtherCardProps = { other: OtherDraft; index: number; alone: boolean };

/** One of the other side, with the least that is needed to find them. */
export function OtherCard({ other, index, alone }: OtherCardProps) {
  const { who } = useTexts().filing;
  const revision = useFiling((filing) => filing.revision);
  const problem = useProblem();
  // With several of them, each field says whose it is: to eyes, to screen readers, and to the page's ids.
  const named = (label: string) => (alone ? label : who.ofOther(index + 1, label));
  const edit = (change: Partial<OtherDraft>) => editOther(other.id, change, index);
  return (
    <Card>
      <View className={classes.fields}>
        <View className={classes.otherHead}>
          <View className={classes.name}>{who.other(index + 1)}</View>
          {alone ? null : (
            <Tap className={classes.remove} onTap={() => removeOther(other.id)}>
              <Icon name="trash" size={20} />
              <View>{who.remove}</View>
            </Tap>
          )}
        </View>
        <Pills
          label={who.otherKind}
          kind="jade"
          value={other.kind}
          onSelect={(key) => edit({ kind: key as PartyKind })}
          items={PARTY_KINDS.map((key) => ({ key, label: who.kinds[key] }))}
        />
        <Marked path={`others.${index}.name`}>
          <TextField
            label={named(who.otherName[other.kind])}
            value={other.name}
            revision={revision}
            maxLength={LIMITS.name}
            placeholder={who.otherNamePlaceholder[other.kind]}
            error={problem(`others.${index}.name`)}
            onInput={(name) => edit({ name })}
          />
        </Marked>
        <Marked path={`others.${index}.phone`}>
          <TextField
            label={named(who.otherPhone)}
            kind="phone"
            value={other.phone}
            revision={revision}
            help={who.otherPhoneHelp}
            error={problem(`others.${index}.phone`)}
            onInput={(phone) => edit({ phone })}
          />
        </Marked>
        <SwitchRow
          title={who.noPhone}
          note={who.noPhoneNote}
          on={other.channel !== undefined}
          onChange={(on) => edit({ channel: on ? 'phone' : undefined })}
        />
        {other.channel === undefined ? null : (
          <Pills
            label={who.channel}
            kind="jade"
            value={other.channel}
            onSelect={(key) => edit({ channel: key as 'phone' | 'paper' })}
            items={(['phone', 'paper'] as const).map((key) => ({ key, label: who.channels[key] }))}
          />
        )}
      </View>
    </Card>
  );
}
