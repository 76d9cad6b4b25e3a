package org.sitewright;

/** The program's entry point. It must not extend {@code Application}, or JavaFX could not start from the class path. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.out.println("Sitewright");
    }
}
