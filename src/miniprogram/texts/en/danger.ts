import type { Shape } from '../shape';
import type { danger as zh } from '../zh/danger';

export const danger: Shape<typeof zh> = {
  bar: 'In danger',
  title: 'Your safety first',
  note: "Mediation can wait. Safety can't.",
  call110: 'Call 110',
  call110Note:
    "Being beaten, threatened or locked in: call now. If you can't speak, send a text to 12110 saying where you are and what is happening.",
  call12348: 'Call 12348',
  call12348Note: 'Free legal advice: where to go and how to ask for a protection order.',
  callCentre: (centre) => `Call ${centre}`,
  order: 'Protection order',
  orderNote: 'The court can forbid them to hit, harass or come near you, and can order them to move out.',
  orderTime: 'The court decides within 72 hours; in urgent cases within 24 hours.',
  orderHow:
    "Ask the local court where you live, where they live or where it happened; it is free. If you can't go, close family, the police, the women's federation, the village committee or a shelter can ask for you.",
  orderProof: 'Keep photos of injuries, messages, police slips and medical papers.',
  duty: 'A village committee must report',
  dutyNote:
    'Village and neighbourhood committees, schools, hospitals and shelters that find, or suspect, violence at home against a child, an elder, a sick person or anyone unable to protect themselves must report it to the police. Tell them, and it is their duty.',
  law: 'Basis: Anti-Domestic Violence Law, arts. 14, 23, 25 and 28',
  afraid: 'I am afraid, but want mediation',
  afraidNote: 'Leave a number that is safe. Nothing goes to the other side until a person has called you.',
  afraidGo: 'Leave a safe number and ask',
  leave: 'Leave this page quickly',
};
