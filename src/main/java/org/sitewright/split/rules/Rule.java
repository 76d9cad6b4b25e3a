package org.sitewright.split.rules;

/** One kind of consequence: finds where it comes about, notes it, and changes the files as the answers say. */
interface Rule {
    void apply(Planning planning);
}
