import { useState } from 'react';
import type { PartyId } from '@/domain/ids';
import { usePhotos } from '@/miniprogram/components/photo-field';
import { useMeetTexts } from '@/miniprogram/meet/texts';
import type { Meet } from './use-meet';

export function useCompanion(page: Meet) {
  const { companionSent } = useMeetTexts().meet.meeting;
  const [whose, setWhose] = useState<PartyId | undefined>(undefined);
  const [as, setAs] = useState<'companion' | 'representative'>('companion');
  const [name, setName] = useState('');
  const [revision, setRevision] = useState(0);
  const photos = usePhotos(3);
  const needsPaper = as === 'representative';
  const lacksPaper = needsPaper && photos.fileIds.length === 0;
  const known = !page.isStaff || whose !== undefined;
  const send = async () => {
    const done = await page.run(
      {
        type: 'announceCompanion',
        meetingId: page.meeting.meetingId,
        as,
        name,
        ...(needsPaper ? { files: [...photos.fileIds] } : {}),
        ...(page.isStaff && whose !== undefined ? { partyId: whose } : {}),
      },
      companionSent,
    );
    if (!done) return;
    setName('');
    setRevision((before) => before + 1);
    photos.clear();
  };
  return {
    whose,
    setWhose,
    as,
    setAs,
    name,
    setName,
    revision,
    photos,
    lacksPaper,
    ready: known && name.trim() !== '' && !lacksPaper && !photos.uploading,
    send: () => void send(),
  };
}
