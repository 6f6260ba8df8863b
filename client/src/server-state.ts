/** `idle`: not needed yet; `down`: died too often, or could not be started, and waits for the user. */
export type ServerState = 'idle' | 'starting' | 'running' | 'restarting' | 'down';
