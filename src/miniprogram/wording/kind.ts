import type { Kind } from '@/domain/kinds/kinds';
import type { IconName } from '@/miniprogram/components/icon';
import type { Texts } from '@/miniprogram/texts';

const icons: Readonly<Record<Kind, IconName>> = {
  marriage_family: 'heart',
  neighbours: 'house',
  housing: 'brick',
  contract: 'doc',
  business: 'briefcase',
  damages: 'hands',
  forest_land: 'mountain',
  expropriation: 'map-pin',
  environment: 'leaf',
  labour: 'yen',
  consumer: 'cart',
  medical: 'medical',
  traffic: 'car',
  property: 'building',
  other: 'question',
};

export function kindIcon(kind: Kind): IconName {
  return icons[kind];
}

export function kindWords(t: Texts, kind: Kind): { readonly name: string; readonly example: string } {
  return { name: t.kinds.names[kind], example: t.kinds.examples[kind] };
}

/** What a mediator knows about: kinds of dispute, or words of the centre's own. */
export function specialityWords(t: Texts, field: string): string {
  const known: Readonly<Record<string, string>> = t.kinds.names;
  return known[field] ?? field;
}

export function officeWords(t: Texts, office: string): string {
  const known: Readonly<Record<string, string>> = t.kinds.offices;
  return known[office] ?? office;
}
