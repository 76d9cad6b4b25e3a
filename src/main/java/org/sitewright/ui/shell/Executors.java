package org.sitewright.ui.shell;

import java.util.concurrent.Executor;

/**
 * Where work is done. Tests pass executors of their own.
 *
 * @param checks  reads and checks; one thread
 * @param layout  pictures and layouts; one thread
 * @param disk    files and settings; one thread
 * @param views   the FX thread
 */
public record Executors(Executor checks, Executor layout, Executor disk, Executor views) {}
