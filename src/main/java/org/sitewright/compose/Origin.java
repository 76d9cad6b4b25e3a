package org.sitewright.compose;

/** How a value came to where it is used. */
public sealed interface Origin {
    /** The value stands there itself. */
    record Own() implements Origin {}

    /**
     * The value, or a collection around it, is an alias.
     *
     * @param anchor the anchor's name
     */
    record Alias(String anchor) implements Origin {}

    /**
     * The entry comes from a merge key ({@code <<}).
     *
     * @param anchor the name of the anchor that is merged; empty for a mapping that stands behind the merge key itself
     */
    record Merge(String anchor) implements Origin {}

    Origin OWN = new Own();

    /** Whether an edit of the value stays where it is made. */
    default boolean isOwn() {
        return this instanceof Own;
    }
}
