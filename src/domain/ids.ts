/** Ids are branded so that one can't be passed for another; strings become ids only at the edges. */
export type CaseId = string & { readonly __brand: 'CaseId' };
export type PartyId = string & { readonly __brand: 'PartyId' };
export type PersonId = string & { readonly __brand: 'PersonId' };
export type CentreId = string & { readonly __brand: 'CentreId' };
export type FileId = string & { readonly __brand: 'FileId' };
