import type { Shape } from '../shape';
import type { enter as zh } from '../zh/enter';

export const enter: Shape<typeof zh> = {
  bar: 'Come in',
  title: 'Who are you?',
  note: 'This is a demonstration. Choose somebody and look around.',
  roles: { resident: 'Resident', mediator: 'Mediator', clerk: 'Clerk' },
  roleNotes: {
    resident: 'file, follow, talk',
    mediator: 'call, visit, lead the talks',
    clerk: 'accept, assign, issue keys',
  },
  staffTitle: 'Staff',
  staffNote: 'Type the invitation code from your administrator. It works once.',
  invitation: 'Invitation code',
  invitationPlaceholder: 'letters and digits',
  go: 'Come in',
  entering: 'Coming in',
  failed: 'That did not work',
  resident: 'I am a resident: file or follow a case',
  ended: 'Your sign-in has ended. Please come in again; your drafts are still here.',
};
