package org.sitewright.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What actions need from the program as a whole.
 *
 * @param sample   copies the sample site if need be, and tells its folder; touches the disk
 * @param exit     ends the program
 * @param version  of the program
 * @param logs     the folder of the log
 * @param outside  opens a file with the system's editor
 * @param split    what splitting a site needs
 */
public record AppServices(Supplier<Path> sample, Runnable exit, String version, Path logs, Consumer<Path> outside,
                          SplitTools split) {}
