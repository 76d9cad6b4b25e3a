package org.sitewright.split;

/** What the chosen answer to a consequence does. */
public enum Effect {
    /** Data that containers have written are found again. */
    KEEPS_DATA,
    /** A line of the user's is changed or put into a comment. */
    CHANGES_LINE,
    /** Lines stand in more than one file. */
    COPIES,
    /** Files of the site are moved into another folder. */
    MOVES_FILES,
    /** The user has something to do. */
    BY_HAND,
    /** Said for the user to know; nothing is done. */
    NOTHING
}
