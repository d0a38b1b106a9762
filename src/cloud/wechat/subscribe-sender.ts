import cloud from 'wx-server-sdk';
import type { Sender } from '../house';
import { reportFault } from '../http/fault';

/** Where a tap on the message leads; the address names no case. */
const PAGE = 'notice/pages/inbox/index';
/** The person refused, or has allowed nothing more. */
const NOT_ALLOWED = 43101;

interface SubscribeApi {
  send(order: {
    touser: string;
    templateId: string;
    page: string;
    data: Record<string, { value: string }>;
    miniprogramState: 'formal';
    lang: 'zh_CN';
  }): Promise<unknown>;
}

/** WeChat's subscription messages (订阅消息), by the cloud function's own right to send them. */
export function createSubscribeSender(): Sender {
  // The SDK finds its interfaces by name as they are called; its types know none of them.
  const { subscribeMessage } = cloud.openapi as unknown as { subscribeMessage: SubscribeApi };
  return {
    async send({ to, template, fields }) {
      const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value }]));
      const order = { touser: to, templateId: template, page: PAGE, data } as const;
      try {
        await subscribeMessage.send({ ...order, miniprogramState: 'formal', lang: 'zh_CN' });
        return 'sent';
      } catch (error) {
        const { errCode } = error as { errCode?: unknown };
        if (errCode === NOT_ALLOWED) return 'refused';
        // WeChat's own words may repeat whom and what was to be sent.
        reportFault(new Error(`WeChat did not send a message: ${Number(errCode)}`));
        return 'failed';
      }
    },
  };
}
