export const IDEA_SERVICES = Symbol('IdeaServices');
