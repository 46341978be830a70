/** Expressions whose time may grow with the square of what they are given, and why that is bounded where they are used. */
export const ACCEPTED = {};
