/** A case on paper: to print, to hang up, to hand over. */
export const slip = {
  title: 'Print a slip',
  note: 'A PDF. It shows only the case code, the next step and the centre’s phone: no name, nothing that was said.',
  keyNote:
    'With the key above, on a part to tear off or fold in. Once the person has it, delete the file from this phone.',
  mine: 'Download this slip',
  mineNote: 'To print; it may lie about at home',
  formats: {
    a5: 'A5 slip',
    '58mm': '58 mm receipt',
    '80mm': '80 mm receipt',
    poster: 'A4 in large print',
  },
  reply: 'A5 slip with a page to answer on',
  replyNote: 'For people without a phone: to tick and sign',
  making: 'Making the slip',
  saved: 'Saved to your downloads, as a PDF',
  failed: 'The slip is made, but this phone cannot show it. The centre can print one for you',
};
