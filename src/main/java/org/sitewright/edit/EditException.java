package org.sitewright.edit;

import java.util.List;

/** An edit that cannot be made; the text stays as it is. The message is a sentence for the user. */
public final class EditException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String anchor;
    private final List<String> touched;

    public EditException(String message) {
        this(message, "", List.of());
    }

    /**
     * The value is shared: the user must choose.
     *
     * @param anchor  the name of the anchor that it comes from
     * @param touched the names of the services that a change at the anchor would reach
     */
    public EditException(String message, String anchor, List<String> touched) {
        super(message);
        this.anchor = anchor;
        this.touched = List.copyOf(touched);
    }

    /** Whether the edit can be made once the user has chosen {@link Edit.Shared#AT_ANCHOR} or {@link Edit.Shared#HERE}. */
    public boolean isChoice() {
        return !anchor.isEmpty();
    }

    public String anchor() {
        return anchor;
    }

    public List<String> touched() {
        return touched;
    }
}
