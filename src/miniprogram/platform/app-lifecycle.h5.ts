export function onAppShow(listener: () => void): () => void {
  return onVisibility('visible', listener);
}

export function onAppHide(listener: () => void): () => void {
  return onVisibility('hidden', listener);
}

export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const up = () => listener(true);
  const down = () => listener(false);
  window.addEventListener('online', up);
  window.addEventListener('offline', down);
  return () => {
    window.removeEventListener('online', up);
    window.removeEventListener('offline', down);
  };
}

function onVisibility(wanted: DocumentVisibilityState, listener: () => void): () => void {
  const heard = () => {
    if (document.visibilityState === wanted) listener();
  };
  document.addEventListener('visibilitychange', heard);
  return () => document.removeEventListener('visibilitychange', heard);
}
