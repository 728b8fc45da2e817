export const PEOPLE_SERVICES = Symbol('PeopleServices');
