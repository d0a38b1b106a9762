import type { EntryFile } from '@/domain/case/entry';
import { previewPhotos } from '@/miniprogram/platform/preview-photo';
import { publicLink } from '@/miniprogram/platform/public-link';
import { useTexts } from '@/miniprogram/texts';
import { PhotoGrid } from '../photo-grid';

/** Photos that belong to a step; a tap shows them large. */
export function EntryPhotos({ files }: { files: readonly EntryFile[] }) {
  const { shared } = useTexts();
  if (files.length === 0) return null;
  const links = files.map(({ url }) => photoLink(url));
  return (
    <PhotoGrid
      photos={files.map((file, at) => ({ id: file.fileId, src: links[at] ?? '', state: 'ready' }))}
      photoLabel={shared.photo}
      onOpen={(id) =>
        previewPhotos(
          links,
          files.findIndex((file) => file.fileId === id),
        )
      }
    />
  );
}

/** Our own server's links are relative, a storage's are whole. */
export function photoLink(url: string): string {
  return url.startsWith('/') ? publicLink(url) : url;
}
