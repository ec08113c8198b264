/**
 * Characters by their numbers. This module imports nothing, so that where a bundle is made small these stand in it as numbers: a constant of a module that imports
 * another one is a variable there, which a loop reads anew for each character.
 */

export const NUL = 0x00;
export const TAB = 0x09;
export const LF = 0x0a;
export const CR = 0x0d;
export const CTRL_Z = 0x1a;
export const SPACE = 0x20;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const DOLLAR = 0x24;
export const APOSTROPHE = 0x27;
export const OPEN_PARENTHESIS = 0x28;
export const CLOSE_PARENTHESIS = 0x29;
export const SLASH = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const SEMICOLON = 0x3b;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const SMALL_S = 0x73;
export const TILDE = 0x7e;
export const DELETE = 0x7f;
