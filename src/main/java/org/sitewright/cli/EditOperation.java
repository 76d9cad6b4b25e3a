package org.sitewright.cli;

/**
 * One operation that was asked for.
 *
 * @param line the line of the batch that it stands in, 1 for the first; 0 for the command line
 */
record EditOperation(Operation operation, int line) {}
