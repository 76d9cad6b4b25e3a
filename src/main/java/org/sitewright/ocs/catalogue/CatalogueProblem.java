package org.sitewright.ocs.catalogue;

import org.sitewright.text.TextRange;

/**
 * What is wrong in a catalogue. The entry that it belongs to is left out.
 *
 * @param range where, in the text
 * @param said  what is wrong and what is expected, as a sentence
 */
public record CatalogueProblem(TextRange range, String said) {}
