/** The environment variables by which a run is narrowed and coloured. */
export const GREP = 'NOKTERN_EDITOR_GREP';
export const COLOUR = 'NOKTERN_EDITOR_COLOUR';
