export { modelKind, type CompetencyModel, type Domain } from './competency-model.js';
export { scaleKind, toPoints, toScore, type Scale } from './scale.js';
