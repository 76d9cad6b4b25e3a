package org.sitewright.adding;

/**
 * Why an answer cannot be taken.
 *
 * @param field its id
 * @param said  what is wrong and what is expected, as a sentence
 */
public record FieldProblem(String field, String said) {}
