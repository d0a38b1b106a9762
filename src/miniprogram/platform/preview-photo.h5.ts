/** A dialog of the browser's own: Escape and a tap anywhere close it, and focus stays inside. */
export function previewPhotos(urls: readonly string[], index: number): void {
  const url = urls[index];
  if (url === undefined) return;
  const dialog = document.createElement('dialog');
  dialog.style.cssText =
    'border:0;padding:0;margin:0;background:#000;width:100vw;height:100vh;max-width:none;max-height:none';
  const close = document.createElement('button');
  close.setAttribute('aria-label', 'Close · 关闭');
  close.style.cssText = 'border:0;padding:0;background:none;width:100%;height:100%';
  const image = document.createElement('img');
  image.src = url;
  image.alt = '';
  image.style.cssText = 'width:100%;height:100%;object-fit:contain';
  close.append(image);
  close.onclick = () => dialog.close();
  dialog.append(close);
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
}
