/** The 15 classes of an official return on people's mediation, in its order. */
export const KINDS = [
  'marriage_family',
  'neighbours',
  'housing',
  'contract',
  'business',
  'damages',
  'forest_land',
  'expropriation',
  'environment',
  'labour',
  'consumer',
  'medical',
  'traffic',
  'property',
  'other',
] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Matters that people's mediation does not take (working rules on people's mediation, art. 22, and the law's
 * silence on administrative disputes), each with the office that does. The words stand in the dictionaries.
 */
export const OUT_OF_SCOPE = [
  { matter: 'already_in_court', office: 'court' },
  { matter: 'already_with_police', office: 'police' },
  { matter: 'against_government', office: 'reconsideration' },
  { matter: 'crime', office: 'police' },
  { matter: 'labour_arbitration_running', office: 'labour_arbitration' },
] as const;

/** Offices a clerk may name when declining. */
export const OFFICES = [
  'court',
  'police',
  'reconsideration',
  'labour_arbitration',
  'labour_inspection',
  'market_supervision',
  'legal_aid',
  'other',
] as const;
export type Office = (typeof OFFICES)[number];
