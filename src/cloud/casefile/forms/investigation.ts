import { eventsOf, mediatorNames, type StoryEventOf } from '../story';
import { timeOf } from '../wording/dates';
import { FIELD_TITLES } from '../wording/words';
import { type Album, type Form, paperOf, present, titleFor } from './form';
import { photoBlocks, type Shown } from './photos';
import { blankLine } from './signing';

/** 调查记录, 勘查记录, 询问记录: one paper for each time somebody went and looked or asked. */
export const investigation: Form = (story) =>
  eventsOf(story, 'field.recorded').map((event, index) => {
    const title = titleFor(story, FIELD_TITLES[event.data.work]);
    const { heldAt } = event.data;
    const shown = photosOf(event);
    const { place = '', names, text = '', by = '' } = event.words;
    return {
      about: String(index + 1),
      at: event.at,
      title,
      photos: event.data.files,
      write: (album: Album) =>
        paperOf(story, { title, date: event.at }, [
          {
            kind: 'fields',
            columns: 2,
            cells: present([
              { label: '时间', value: timeOf(heldAt) },
              { label: '记录时间', value: timeOf(event.at) },
              { label: '地点', value: place, span: 2 },
              positionOf(event) !== '' && { label: '定位', value: positionOf(event), span: 2 },
              { label: '参加人', value: names?.people ?? '', span: 2 },
              { label: '调查人', value: by },
              { label: '调解员', value: mediatorNames(story).join('、') },
            ]),
          },
          { kind: 'heading', text: '记录' },
          { kind: 'paragraph', text },
          {
            kind: 'signatures',
            lines: [blankLine('被调查人', ''), blankLine('调查人', by)],
          },
          ...(shown.length > 0 ? [{ kind: 'heading' as const, text: '现场照片' }] : []),
          ...photoBlocks(album, shown),
        ]),
    };
  });

function photosOf({ data, words }: StoryEventOf<'field.recorded'>): Shown[] {
  return data.files.map((fileId, index) => ({
    fileId,
    caption: `照片${index + 1}`,
    ...(words.place ? { place: words.place } : {}),
    time: timeOf(data.heldAt),
  }));
}

/** Where the phone stood: 北纬31.538010°，东经104.562300°，误差约12米. */
function positionOf({ words }: StoryEventOf<'field.recorded'>): string {
  const { lat, lng, accuracy } = words.details ?? {};
  if (lat === undefined || lng === undefined) return '';
  const within = accuracy === undefined ? '' : `，误差约${Math.round(Number(accuracy))}米`;
  return `北纬${Number(lat).toFixed(6)}°，东经${Number(lng).toFixed(6)}°${within}`;
}
