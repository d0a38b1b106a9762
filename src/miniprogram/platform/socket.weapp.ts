import Taro from '@tarojs/taro';
import type { OpenSocket, SocketOrder } from './socket-order';

export function openSocket(order: SocketOrder): OpenSocket {
  let task: Taro.SocketTask | undefined;
  let over = false;
  const end = () => {
    if (over) return;
    over = true;
    order.onEnd();
  };
  Taro.connectSocket({ url: addressOf(order.url), fail: end })
    .then((opened) => {
      task = opened;
      if (over) return opened.close({});
      opened.onMessage(({ data }) => {
        if (typeof data === 'string' && !over) order.onText(data);
      });
      opened.onClose(end);
      opened.onError(end);
    })
    .catch(end);
  return {
    send: (text) => {
      task?.send({ data: text, fail: end });
    },
    close: () => {
      over = true;
      task?.close({});
    },
  };
}

function addressOf(url: string): string {
  return /^wss?:/.test(url) ? url : `${YIMA_API_BASE.replace(/^http/, 'ws')}${url}`;
}
