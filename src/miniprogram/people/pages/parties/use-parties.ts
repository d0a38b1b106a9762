import { takesPart } from '@/domain/case/party';
import type { CaseView } from '@/domain/case/view';
import type { PartyId } from '@/domain/ids';
import { usePeopleTexts } from '@/miniprogram/people/texts';
import { openPage, useParams } from '@/miniprogram/platform/navigation';
import { useOpenCase } from '@/miniprogram/stores/use-open-case';

export function useParties() {
  const { people } = usePeopleTexts();
  const { caseId = '' } = useParams();
  const opened = useOpenCase(caseId);
  return {
    opened,
    mayAdd: opened.may.includes('addParty'),
    add: () => openPage('people/pages/coming/index', { caseId }),
    open: (partyId: PartyId) => openPage('people/pages/party/index', { caseId, partyId }),
    /** By side; whoever takes no further part comes last. */
    groups: ({ parties }: CaseView) => {
      const { sides, gone } = people.parties;
      const present = parties.filter(takesPart);
      return [
        { title: sides.applicant, parties: present.filter(({ side }) => side === 'applicant') },
        { title: sides.other, parties: present.filter(({ side }) => side === 'other') },
        { title: gone, parties: parties.filter((party) => !takesPart(party)) },
      ].filter((group) => group.parties.length > 0);
    },
  };
}
