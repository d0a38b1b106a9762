import type { Shape } from '../shape';
import type { lookup as zh } from '../zh/lookup';

const groupsOf = (groups: readonly number[]) => groups.map((group) => `group ${group}`).join(' or ');

export const lookup: Shape<typeof zh> = {
  scan: {
    bar: 'Scan a code',
    title: 'Scan or type the case code',
    note: 'It is on the notice: 16 digits in groups of four.',
    label: 'Case code, 16 digits',
    typed: (count) => `${count} of 16 digits entered`,
    pad: 'Number pad',
    erase: 'Erase',
    clear: 'Clear',
    go: 'Look it up',
    needMore: (count) => `${count} more to go`,
    pasteLabel: 'Or paste a whole message or link here',
    pastePlaceholder: 'Paste a link or 16 digits',
    pasteNothing: 'No case code of 16 digits in this; please look again',
    camera: 'Camera',
    picture: 'Photo',
    stop: 'Turn the camera off',
    cameraView: 'Camera picture; hold the QR inside the frame',
    aim: 'Hold the QR inside the frame; it is read by itself',
    denied: "The camera is not allowed. Allow it in the phone's settings, or type the digits.",
    unsupported: 'No camera here. Read a picture, or type the digits.',
    notFound: 'No QR found in the picture. Take a sharper one, or type the digits.',
    otherCode: 'This QR is not a case code. Please check that it is the right one.',
    busy: 'Another app is using the camera. Close it and try again, or type the digits.',
    lost: 'The camera went away. Turn it on again, or type the digits.',
    noLight: 'The lamp did not go on. Find a brighter place, or type the digits.',
    lightOn: 'Lamp on',
    lightOff: 'Lamp off',
    reading: 'Reading',
    paste: 'Paste',
    pasteDenied: 'What you copied could not be read. Hold the field above and paste it yourself.',
    group: (group, digits, suspect) =>
      digits === ''
        ? `Group ${group}, empty`
        : `Group ${group}, ${digits}${suspect ? ', may be wrong' : ''}, tap to type it again`,
    again: 'Check',
    mistyped: (groups) => {
      if (groups.length === 0) return 'More than one digit is wrong. Please compare all 16 with the notice.';
      if (groups.length > 3)
        return 'A digit is wrong, or two are swapped. Please compare with the notice, four by four.';
      return `A digit is wrong in ${groupsOf(groups)}, or two are swapped. Please compare with the notice there first.`;
    },
    retype: ' Tap a group to type it alone again.',
    wrongLength: (count, groups) => {
      const where = groups.length > 0 && groups.length < 4 ? `Look at ${groupsOf(groups)} first.` : '';
      return `A case code has 16 digits, and here are ${count}. ${where || 'Please compare with the notice.'}`;
    },
    unknown:
      'The digits are right, but we have no case with this code. Perhaps it comes from another place; call the centre.',
  },
  open: {
    bar: 'Progress',
    code: 'Case code',
    stage: 'Where it stands',
    next: 'Next',
    together: 'This case is handled together with another one; below is how far that one is.',
    togetherYours:
      'This case is handled together with another one, in which you take part. Below is how far that one is; the button leads to all of it.',
    enter: 'Go to that case',
    noNext: 'To learn more, please call the centre.',
    centre: "The centre's phone",
    call: 'Call the centre',
    onlyThis: 'With the code alone this is all there is to see: no names, no words.',
    haveKey: 'I have a personal key',
    haveKeyNote: 'The 6 digits on the lower part of the notice, for you alone.',
    noKey: 'No key? Call the centre; they check and give you one.',
    knownTitle: (when) => `As of ${when}`,
    knownNote: 'No connection now. It renews itself once there is one.',
    updating: 'Asking how it stands now.',
    notFoundTitle: 'No case has this code',
    mistypedTitle: 'This code is not right',
    lengthTitle: 'This code does not have 16 digits',
    another: 'Another code',
    correct: 'Correct this code',
    loading: 'Looking it up',
    failed: 'It could not be looked up',
  },
  join: {
    bar: 'Join with a key',
    title: 'Please enter your personal key',
    note: 'The 6 digits on the lower part of the notice, or told to you by the staff.',
    label: 'Personal key, 6 digits',
    who: 'Who you are',
    self: 'I am this person',
    selfNote: 'The notice is for me. If I read it on another phone before, that one shows it no longer.',
    acting: 'I act for this person',
    actingNote: 'They asked me to. I see nothing before the centre has checked.',
    whoFirst: 'Please choose first: you are this person, or you act for them',
    name: 'Your name',
    nameHelp: 'Your own, not that of the person',
    as: 'What you are to the person',
    asFirst: 'Please choose what you are to the person',
    relations: {
      helper: { title: 'Helper', note: 'Family, neighbour or village official: looks and passes words on' },
      agent: { title: 'Agent', note: 'A relative or lawyer whom the person lets decide' },
      guardian: { title: 'Guardian', note: 'For a child, or somebody who can not act alone' },
      companion: { title: 'Companion', note: 'Looks on with them and decides nothing' },
    },
    checkedTitle: 'The centre calls first to check',
    checkedNote: 'It asks the person whether they sent you. Until then you see nothing of the case.',
    go: 'Enter',
    goActing: 'Tell the centre, and wait',
    never: "Staff never ask for this key online. Don't send pictures of it to anyone.",
    call: 'Call the centre',
    pin: {
      title: 'The old PIN is still there',
      old_key:
        'This key was given before you forgot the PIN, and does not take it away. Call the centre and say that you forgot it; bring your ID to the window, get a new key, and enter that one.',
      other_cases:
        'The key is taken. This phone has other cases, too, and each needs a new key of its own; after the last the old PIN is gone. Please ask the centre of that case for one.',
      go: 'Go to this case',
    },
  },
  waiting: {
    bar: 'The centre checks',
    title: 'Noted; the centre checks first',
    note: 'The key is right, no need to enter it again. Once it is clear who you are, you can read the case.',
    next: 'What happens next',
    steps: [
      'The centre calls the person at the number it knows; if nobody answers, they are asked to the window.',
      'Once it is checked, this page goes on by itself.',
      'If it went wrong, the centre takes the key back and gives a new one.',
    ],
    who: (centre) => `${centre} checks`,
    what: 'By telephone, or face to face at the window',
    by: (days, working) => `within ${days} ${working ? 'working' : 'calendar'} day${days === 1 ? '' : 's'}`,
    duePrefix: 'Usually',
    never: 'Nobody who checks asks for money, bank cards, codes from text messages or the key.',
    progress: 'How far the case is',
    again: 'See whether it is checked',
    notYet: 'Still being checked. If it is urgent, call the centre.',
    call: 'Call the centre',
  },
};
