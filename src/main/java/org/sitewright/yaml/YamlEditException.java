package org.sitewright.yaml;

/** A change that cannot be made; the text stays as it is. The words for people are made by whoever asked. */
public final class YamlEditException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** Nothing stands at the path. */
        NOT_FOUND,
        /** What stands at the path is no mapping, no sequence or no scalar, as the change needs it. */
        WRONG_KIND,
        /** The mapping has such a key already. */
        EXISTS,
        /** The value is an alias: a change would reach every place that uses the anchor. */
        ALIAS,
        /** An anchor would vanish that is used elsewhere. */
        ANCHOR_IN_USE,
        /** The text around the place does not follow YAML, so that nothing safe can be said about it. */
        BROKEN_TEXT,
        /** Read again, the changed text would say something else than what was meant. */
        NOT_SAFE
    }

    private final Reason reason;
    private final YamlPath path;

    public YamlEditException(Reason reason, YamlPath path) {
        super(reason + " at " + path);
        this.reason = reason;
        this.path = path;
    }

    public Reason reason() {
        return reason;
    }

    public YamlPath path() {
        return path;
    }
}
