export { modelKind, type CompetencyModel } from './competency-model.js';
export { scaleKind, toPoints, toScore, type Scale } from './scale.js';
