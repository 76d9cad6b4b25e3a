package org.sitewright.compose.schema;

/** What a YAML value can be, as the specification's schema tells forms apart. */
public enum Form {
    /** Any text; where numbers are allowed beside it, the text may be a number in quotes or hold a variable. */
    STRING,
    /** A whole number without quotes. */
    INTEGER,
    /** A number without quotes, whole or with a fraction. */
    NUMBER,
    /** {@code true} or {@code false} without quotes. */
    BOOLEAN,
    /** Nothing behind the colon. */
    NULL,
    /** Keys with values. */
    MAP,
    /** Items in order. */
    LIST;

    /** Whether a value that is a whole number may stand where this form is asked for. */
    public boolean takesInteger() {
        return this == INTEGER || this == NUMBER;
    }

    /** Whether a value of this form is a single word or text, neither map nor list. */
    public boolean isScalar() {
        return this != MAP && this != LIST;
    }
}
