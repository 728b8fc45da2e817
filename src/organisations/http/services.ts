export const ORGANISATION_SERVICES = Symbol('OrganisationServices');
