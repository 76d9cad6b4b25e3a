package org.sitewright.split;

import org.sitewright.words.Words;

/** What each kind of layout is good for, in plain words. */
public final class OutputPurpose {
    private OutputPurpose() {
    }

    /** One or two sentences. */
    public static String of(SplitRequest.Output output) {
        Words words = new Words("split.messages");
        return switch (output) {
            case SEPARATE -> words.of("output.separate");
            case INCLUDE -> words.of("output.include");
        };
    }
}
