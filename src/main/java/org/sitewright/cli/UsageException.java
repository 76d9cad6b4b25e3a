package org.sitewright.cli;

/** What was asked for cannot be understood. The message is a sentence for the user. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
