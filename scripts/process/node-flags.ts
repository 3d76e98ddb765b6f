/**
 * How a server that answers many small requests is run: what a request leaves behind dies young, and with room for more of
 * it is swept seldom (a list's median falls by a sixth). 64 MiB, three times at most.
 */
export const nodeFlags = ['--max-semi-space-size=64'];
