/**
 * Every command in every stage from everybody: a letter for each stage, in the order of `STAGED`. `Y`: it happens.
 * `=`: allowed, and already so. The other letters are refusals. A pair of command and viewer without a row is `-`, not
 * theirs, in every stage. The commands are those of `WELL_FORMED`.
 */
export const LETTERS: Readonly<Record<string, string>> = {
  '-': 'case.not_yours',
  '.': 'case.not_now',
  o: 'room.not_open',
  n: 'room.not_yours',
  a: 'answer.not_for_applicant',
  t: 'case.in_transfer',
  r: 'case.resting',
  c: 'room.consent_missing',
  l: 'party.last',
  v: 'visit.missing',
  e: 'extension.none',
  s: 'answer.still_time',
  f: 'attempts.too_few',
  i: 'agreement.identity_first',
  p: 'agreement.on_screen',
  q: 'performance.not_yours',
  u: 'claim.unknown',
  k: 'key.accept_first',
};

export const STAGES_OF_TABLE =
  'filed supplementing declined accepted inviting ready talking paused refused withdrawn signing in_force closed silent unreachable failed void linked resting transferring';

export const TABLE = `
accept               clerk     YY.................t
askSupplement        clerk     Y..................t
supplement           applicant .Y.................t
supplement           clerk     .Y.................t
supplement           mediator  .Y.................t
decline              clerk     YY.................t
assign               clerk     ...YYYYY..YY......Yt
declare              mediator  ----YYYY..........Y-
issueKey             clerk     kk.YYYYYYYYYYYYY..Yt
issueKey             mediator  kk.YYYYYYYYYYYYY..Yt
deliver              clerk     ....YYYY..Y.......Yt
deliver              mediator  ....YYYY..Y.......Yt
log                  clerk     YYYYYYYYYYYYYYYYYYYY
log                  mediator  YYYYYYYYYYYYYYYYYYYY
consent              applicant ....----..-.......-t
consent              other     ....Y===..=.......=t
consent              clerk     ....Y===..=.......=t
consent              mediator  ....Y===..=.......=t
answerLater          applicant aaaaaaaaaaaaaaaaaaat
answerLater          other     ....Y===..=.......=t
answerLater          clerk     ....Y===..=.......=t
answerLater          mediator  ....Y===..=.......=t
refuse               applicant aaaaaaaaaaaaaaaaaaaa
refuse               other     ....YYYY..Y.......Y.
refuse               clerk     ....YYYY..Y.......Y.
refuse               mediator  ....YYYY..Y.......Y.
withdraw             applicant YY.YYYYY..Y.......YY
withdraw             clerk     YY.YYYYY..Y.......YY
withdraw             mediator  YY.YYYYY..Y.......YY
openRoom             mediator  ....cY............rt
pauseRoom            mediator  ......Y...YY......Yt
resumeRoom           mediator  .......Y...........t
say                  applicant ooooooYoooYYooooo.Yo
say                  other     ooooooYoooYYooooo.Yo
say                  clerk     nnnnnnnnnnnnnnnnn.nn
say                  mediator  ooooooYoooYYooooo.Yo
say                  expert    ooooooYoooYYooooo.Yo
setPass              applicant ...................t
setPass              other     ...................t
setPass              mediator  ----....--..------.-
urge                 applicant Y..Y.YYY..YY......Yt
urge                 other     Y..Y.YYY..YY......Yt
promise              clerk     ...................t
promise              mediator  ...................t
explainDelay         clerk     ....................
explainDelay         mediator  ....................
raise                clerk     YY.YYYYY..YY......Yt
raise                mediator  YY.YYYYY..YY......Yt
addParty             clerk     YY.YYYYY..........Yt
addParty             mediator  YY.YYYYY..........Yt
describeParty        applicant --.-----..--......-t
describeParty        other     YY.YYYYY..YY......Yt
describeParty        clerk     YY.YYYYY..YY......Yt
describeParty        mediator  YY.YYYYY..YY......Yt
removeParty          clerk     ...................t
removeParty          mediator  ...................t
replaceParty         clerk     YY.YYYYY..........Yt
replaceParty         mediator  YY.YYYYY..........Yt
leave                applicant ll.lllll..l.......lt
leave                other     ll.lllll..l.......lt
electRepresentatives applicant ...................t
electRepresentatives other     ...................t
electRepresentatives clerk     ...................t
electRepresentatives mediator  ...................t
appointActor         applicant --.-----..--......-t
appointActor         other     YY.YYYYY..YY......Yt
appointActor         clerk     YY.YYYYY..YY......Yt
appointActor         mediator  YY.YYYYY..YY......Yt
dismissActor         applicant ...................t
dismissActor         other     ...................t
dismissActor         clerk     ...................t
dismissActor         mediator  ...................t
chooseMediator       applicant ...YYYYY..........Yt
chooseMediator       other     ...-----..........-t
chooseMediator       clerk     ...YYYYY..........Yt
chooseMediator       mediator  ...YYYYY..........Yt
acceptMediator       applicant ...................t
acceptMediator       other     ...................t
acceptMediator       clerk     ...................t
acceptMediator       mediator  ...................t
declineCase          mediator  ----YYYY..........Y-
askReplacement       applicant ....YYYY..Y.......Yt
askReplacement       other     ....YYYY..Y.......Yt
keepMediator         clerk     ...................t
addHandler           clerk     ...YYYYY..YY......Yt
removeHandler        clerk     ...................t
recordField          clerk     YY.YYYYY..YY......Yt
recordField          mediator  YY.YYYYY..YY......Yt
recordField          expert    YY.YYYYY..YY......Yt
proposeMeeting       mediator  ....ooYY..YY......Yt
markTimes            applicant ...................t
markTimes            other     ...................t
markTimes            clerk     ...................t
markTimes            mediator  ...................t
fixMeeting           mediator  ...................t
cancelMeeting        mediator  ...................t
announceCompanion    applicant ...................t
announceCompanion    other     ...................t
announceCompanion    clerk     ...................t
announceCompanion    mediator  ...................t
writeRecord          mediator  ...................t
signRecord           applicant ...................t
signRecord           other     ...................t
signRecord           mediator  ...................t
refuseRecord         applicant ...................t
refuseRecord         other     ...................t
refuseRecord         mediator  ...................t
proposeTerm          applicant ......YY..........Yt
proposeTerm          other     -----.YY-....--.-.Y-
proposeTerm          mediator  ......YY..........Yt
counterTerm          applicant ...................t
counterTerm          other     -----...-....--.-..-
counterTerm          mediator  ...................t
acceptTerm           applicant ..................rt
acceptTerm           other     -----...-....--.-.r-
acceptTerm           mediator  ..................rt
dropTerm             applicant ...................t
dropTerm             other     -----...-....--.-..-
dropTerm             mediator  ...................t
draftAgreement       mediator  ..................rt
checkIdentity        clerk     ..........Y........t
checkIdentity        mediator  ..........Y........t
signAgreement        applicant ..........i.......rt
signAgreement        other     -----...-.i..--.-.r-
signAgreement        mediator  ..........i.......rt
recordPaper          clerk     ..........p.......rt
recordPaper          mediator  ..........p.......rt
signAsMediator       mediator  ----......Y.......r-
sealAgreement        clerk     ..........Y.......rt
refuseAgreement      applicant ..........-........t
refuseAgreement      other     -----...-.Y..--.-..-
refuseAgreement      mediator  ..........Y........t
reviseAgreement      mediator  ..........Y........t
askConfirmation      applicant ...........-.......t
askConfirmation      other     -----...-..Y.--.-..-
askConfirmation      clerk     ...........Y.......t
askConfirmation      mediator  ...........Y.......t
fileConfirmation     clerk     ...................t
fileConfirmation     mediator  ...................t
decideConfirmation   clerk     ...................t
decideConfirmation   mediator  ...................t
reportPerformance    applicant ...........q.......t
reportPerformance    other     -----...-..Y.--.-..-
reportPerformance    clerk     ...........Y.......t
reportPerformance    mediator  ...........Y.......t
confirmPerformance   applicant ...........Y.......t
confirmPerformance   other     -----...-..q.--.-..-
confirmPerformance   clerk     ...........Y.......t
confirmPerformance   mediator  ...........Y.......t
visit                clerk     ...........Y.......t
visit                mediator  ...........Y.......t
answerVisit          applicant ............-......t
answerVisit          other     -----...-...Y--.-..-
answerVisit          clerk     ............Y......t
answerVisit          mediator  ............Y......t
waiveFollowUp        clerk     ...........Y.......t
rate                 applicant ...........YY......t
rate                 other     -----...-..YY--.-..-
close                clerk     ...........v......rt
close                mediator  ...........v......rt
talkAgain            mediator  ...................t
suspend              clerk     ...YYYYY..YY......rt
suspend              mediator  ...YYYYY..YY......rt
resume               clerk     ..................Yt
resume               mediator  ..................Yt
proposeExtension     applicant ......YY..........Yt
proposeExtension     other     -----.YY-....--.-.Y-
proposeExtension     mediator  ......YY..........Yt
agreeExtension       applicant ......ee..........et
agreeExtension       other     -----.ee-....--.-.e-
agreeExtension       clerk     ......ee..........et
agreeExtension       mediator  ......ee..........et
recordLoss           clerk     YY.YYYYY..YY......Yt
recordLoss           mediator  YY.YYYYY..YY......Yt
allowJoint           clerk     ...................t
allowJoint           mediator  ...................t
closeSilent          clerk     ....s.............rt
closeSilent          mediator  ....s.............rt
closeUnreachable     clerk     ....f.............rt
closeUnreachable     mediator  ....f.............rt
fail                 mediator  ....YYYY..Y.......Yt
reopen               clerk     ..Y.....YY..YYYYYY.t
transfer             clerk     Y..YYYYY..........rt
takeTransfer         asked     -------------------Y
returnTransfer       clerk     -------------------Y
returnTransfer       asked     -------------------Y
report               clerk     YYYYYYYYYYYYYYYYYYYY
report               mediator  YYYYYYYYYYYYYYYYYYYY
linkCase             clerk     YY.YYYYY..........Yt
closeWrong           clerk     YY.YYY.............t
keepEvidence         applicant ....................
keepEvidence         other     ....................
keepEvidence         clerk     ....................
keepEvidence         mediator  ....................
dropEvidence         applicant ....................
dropEvidence         other     ....................
dropEvidence         clerk     ....................
dropEvidence         mediator  ....................
askHide              applicant ....................
askHide              other     -----...-....--.-..-
hideMessage          mediator  ....................
showMessage          mediator  ....................
releaseMessage       mediator  ....................
returnMessage        mediator  ....................
settleDanger         clerk     ....................
settleDanger         mediator  ....................
confirmFiling        applicant ....................
confirmFiling        other     ....................
confirmFiling        clerk     ....................
confirmFiling        mediator  ....................
setChannel           applicant --.-----..--......--
setChannel           other     YY.YYYYY..YY......YY
setChannel           clerk     YY.YYYYY..YY......YY
setChannel           mediator  YY.YYYYY..YY......YY
doubtClaim           clerk     uuuuuuuuuuuuuuuuuuuu
doubtClaim           mediator  uuuuuuuuuuuuuuuuuuuu
confirmClaim         clerk     uuuuuuuuuuuuuuuuuuut
confirmClaim         mediator  uuuuuuuuuuuuuuuuuuut
undoClaim            clerk     uuuuuuuuuuuuuuuuuuuu
undoClaim            mediator  uuuuuuuuuuuuuuuuuuuu
`;
