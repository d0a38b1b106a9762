import { ScrollView, Textarea, View } from '@tarojs/components';
import { type ReactNode, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../class-names';
import { write } from '../field/draft';
import { Icon } from '../icon';
import { phoneLabel } from '../semantics';
import { Tap } from '../tap';
import classes from './index.module.scss';

type ComposerProps = {
  placeholder: string;
  sendLabel: string;
  photoLabel?: string | undefined;
  /** What was left unsent the last time. */
  initialText?: string | undefined;
  onDraft?: ((text: string) => void) | undefined;
  onSend: (text: string) => void;
  onPhoto?: (() => void) | undefined;
  /** Why nothing can be written now; stands in the composer's place. */
  closed?: string | undefined;
  /** Sentences to start from; a tap puts one into the input. */
  quick?: readonly { key: string; text: string }[] | undefined;
  maxLength?: number | undefined;
  /** indigo: what is written here goes to one reader alone. */
  tone?: 'indigo' | undefined;
  /** Between the sentences and the input. */
  above?: ReactNode;
};

export function Composer(props: ComposerProps) {
  const {
    placeholder,
    sendLabel,
    photoLabel,
    onPhoto,
    closed,
    quick = [],
    maxLength = 20_000,
    tone,
    above,
  } = props;
  const { input, filled, keyboard, onInput, onKeyboard, put, send } = useComposer(props);
  if (closed) return <View className={classes.closed}>{closed}</View>;
  return (
    <View
      className={classNames(classes.composer, tone && classes[tone])}
      style={{ '--keyboard': `${keyboard}px` } as Record<string, string>}
    >
      <View className={quick.length > 0 ? classes.quickPlace : classes.none}>
        <ScrollView className={classes.quickScroll} scrollX enhanced showScrollbar={false}>
          <View className={classes.quick}>
            {quick.map(({ key, text }) => (
              <Tap key={key} className={classes.sentence} onTap={() => put(text)}>
                {text}
              </Tap>
            ))}
          </View>
        </ScrollView>
      </View>
      {above}
      <View className={classNames(classes.row, keyboard > 0 && classes.raised)}>
        {onPhoto && photoLabel ? (
          <Tap className={classes.side} label={photoLabel} onTap={onPhoto}>
            <Icon name="image" size={26} />
          </Tap>
        ) : null}
        <View className={classes.well}>
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
            maxlength={maxLength}
            onInput={({ detail }) => onInput(detail.value)}
            onKeyboardHeightChange={({ detail }) => onKeyboard(detail.height)}
            onBlur={() => onKeyboard(0)}
          />
        </View>
        <Tap className={classNames(classes.side, filled && classes.ready)} label={sendLabel} onTap={send}>
          <Icon name="send" size={24} />
        </Tap>
      </View>
    </View>
  );
}

function useComposer({ initialText = '', onDraft, onSend }: ComposerProps) {
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
    if (said === '') return;
    onSend(said);
    put('');
  };
  return { input, filled, keyboard, onInput, onKeyboard, put, send };
}
