/**
 * Where a model writes what one answer says at one ability: a Float64Array of length EVALUATION_LENGTH, owned by the
 * caller so that nothing is allocated per item.
 */
export const LOG_LIKELIHOOD = 0;
/** First derivative of the log-likelihood in θ. */
export const GRADIENT = 1;
/** Second derivative of the log-likelihood in θ; minus the observed information. */
export const CURVATURE = 2;
/** Fisher (expected) information at θ; does not depend on the answer. */
export const INFORMATION = 3;
export const EVALUATION_LENGTH = 4;
