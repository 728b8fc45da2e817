/** By what name the controllers of this context are given their services. */
export const ASSESSMENT_SERVICES = Symbol('AssessmentServices');
