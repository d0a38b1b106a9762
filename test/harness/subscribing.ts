import * as taro from '@tarojs/taro';

/** WeChat's question whether it may send messages: what was asked, and what it answers from now on. */
export const subscribing: { asked: string[][]; answer: Record<string, string> } = { asked: [], answer: {} };

(taro as unknown as { default: Record<string, unknown> }).default.requestSubscribeMessage = async ({
  tmplIds,
}: {
  tmplIds: string[];
}) => {
  subscribing.asked.push(tmplIds);
  return subscribing.answer;
};
