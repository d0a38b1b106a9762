import type { OpenSocket, SocketOrder } from './socket-order';

export function openSocket(order: SocketOrder): OpenSocket {
  const base = new URL(YIMA_API_BASE || location.origin);
  base.protocol = base.protocol === 'https:' ? 'wss:' : 'ws:';
  const socket = new WebSocket(new URL(order.url, base));
  let over = false;
  socket.onmessage = ({ data }) => {
    if (typeof data === 'string' && !over) order.onText(data);
  };
  socket.onclose = () => {
    if (over) return;
    over = true;
    order.onEnd();
  };
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => {
      over = true;
      socket.close();
    },
  };
}
