import { ScrollView, Textarea, View } from '@tarojs/components';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../class-names';
import { write } from '../field/draft';
import { Icon, type IconName } from '../icon';
import { phoneLabel } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

export interface ComposerButton {
  readonly icon: IconName;
  readonly label: string;
  readonly onTap: () => void;
  readonly expanded?: boolean | undefined;
}

type ComposerProps = {
  placeholder: string;
  sendLabel: string;
  /** What was left unsent the last time. */
  initialText?: string | undefined;
  onDraft?: ((text: string) => void) | undefined;
  onSend: (text: string) => void;
  /** Why nothing can be written now; stands in the composer's place. */
  closed?: string | undefined;
  /** Sentences to start from; a tap puts one into the input. */
  quick?: readonly { key: string; text: string }[] | undefined;
  quickEdit?: { label: string; onTap: () => void } | undefined;
  /** indigo: what is written here goes to one reader alone. */
  tone?: 'indigo' | undefined;
  /** Between the sentences and the input. */
  above?: ReactNode;
  /** Under the input. */
  below?: ReactNode;
  /** On the input's left: another way than typing. */
  before?: ComposerButton | undefined;
  /** On its right: what can be added. */
  after?: ComposerButton | undefined;
  /** That other way, in the input's place. */
  instead?: ReactNode;
  /** Something beside the words waits to be sent. */
  attached?: boolean | undefined;
  /** It cannot be sent as it is; `above` says why. */
  blocked?: boolean | undefined;
};

/** Longer than anybody types: what is pasted is never cut. */
const longest = 1_000_000;

export function Composer(props: ComposerProps) {
  const { sendLabel, closed, tone, above, below, before, after, instead, attached, blocked } = props;
  const { filled, keyboard, put, send, ...input } = useComposer(props);
  if (closed) return <View className={classes.closed}>{closed}</View>;
  const isReady = (filled || attached) && !blocked;
  return (
    <View
      className={classNames(classes.composer, tone && classes[tone])}
      style={{ '--keyboard': `${keyboard}px` } as Record<string, string>}
    >
      <Quick quick={props.quick} edit={props.quickEdit} put={put} />
      {above}
      <View className={classNames(classes.row, keyboard > 0 && classes.raised)}>
        {before ? <Side button={before} /> : null}
        <View className={classNames(classes.well, instead !== undefined && classes.none)}>
          <Input placeholder={props.placeholder} {...input} />
        </View>
        {instead}
        {after ? <Side button={after} /> : null}
        {instead !== undefined && !attached ? null : (
          <Tap
            className={classNames(classes.side, isReady && classes.ready)}
            label={sendLabel}
            disabled={!isReady}
            onTap={send}
          >
            <Icon name="send" size={24} />
          </Tap>
        )}
      </View>
      {below}
    </View>
  );
}

function Side({ button: { icon, label, onTap, expanded } }: { button: ComposerButton }) {
  return (
    <Tap className={classes.side} label={label} expanded={expanded} onTap={onTap}>
      <Icon name={icon} size={26} />
    </Tap>
  );
}

type QuickProps = {
  quick: ComposerProps['quick'];
  edit: ComposerProps['quickEdit'];
  put: (text: string) => void;
};

function Quick({ quick = [], edit, put }: QuickProps) {
  return (
    <View className={quick.length > 0 || edit ? classes.quickPlace : classes.none}>
      <ScrollView className={classes.quickScroll} scrollX enhanced showScrollbar={false}>
        <View className={classes.quick}>
          {quick.map(({ key, text }) => (
            <Tap key={key} className={classes.sentence} onTap={() => put(text)}>
              {text}
            </Tap>
          ))}
          {edit ? (
            <Tap className={classNames(classes.sentence, classes.edit)} onTap={edit.onTap}>
              <Icon name="edit" size={16} />
              <View>{edit.label}</View>
            </Tap>
          ) : null}
        </View>
      </ScrollView>
    </View>
  );
}

type InputProps = {
  placeholder: string;
  input: RefObject<{ value: string } | null>;
  onInput: (text: string) => void;
  onKeyboard: (height: number) => void;
};

function Input({ placeholder, input, onInput, onKeyboard }: InputProps) {
  return (
    <Textarea
      ref={input as RefObject<never>}
      className={classes.input as string}
      nativeProps={{ 'aria-label': placeholder }}
      {...phoneLabel(placeholder)}
      placeholder={placeholder}
      placeholderClass={classes.placeholder as string}
      autoHeight
      fixed
      showConfirmBar={false}
      adjustPosition={false}
      disableDefaultPadding
      maxlength={longest}
      onInput={({ detail }) => onInput(detail.value)}
      onKeyboardHeightChange={({ detail }) => onKeyboard(detail.height)}
      onBlur={() => onKeyboard(0)}
    />
  );
}

function useComposer({ initialText = '', onDraft, onSend, attached, blocked }: ComposerProps) {
  const input = useRef<{ value: string } | null>(null);
  const text = useRef(initialText);
  const first = useRef(initialText);
  const [filled, setFilled] = useState(initialText.trim() !== '');
  const [keyboard, onKeyboard] = useState(0);
  useLayoutEffect(() => write(input.current, first.current), []);
  const onInput = (now: string) => {
    text.current = now;
    setFilled(now.trim() !== '');
    onDraft?.(now);
  };
  const put = (now: string) => {
    write(input.current, now);
    onInput(now);
  };
  const send = () => {
    const said = text.current.trim();
    if (blocked || (said === '' && !attached)) return;
    onSend(said);
    put('');
  };
  return { input, filled, keyboard, onInput, onKeyboard, put, send };
}
