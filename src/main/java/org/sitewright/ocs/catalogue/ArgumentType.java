package org.sitewright.ocs.catalogue;

/** What argparse makes of the values of an argument. */
public enum ArgumentType {
    TEXT("str"),
    /** A whole number, as Python's {@code int} reads it. */
    INT("int"),
    /** A number, as Python's {@code float} reads it. */
    FLOAT("float"),
    /** {@code type=bool}: a trap, for every text but the empty one is true, {@code False} too. */
    BOOL("bool"),
    /** Takes no value: it is there or not. */
    FLAG("flag"),
    /** Takes no value: how often it is there counts. OCS passes it on once at most. */
    COUNT("count");

    private final String word;

    ArgumentType(String word) {
        this.word = word;
    }

    /** As catalogues write it. */
    public String word() {
        return word;
    }

    public boolean takesValues() {
        return this != FLAG && this != COUNT;
    }
}
