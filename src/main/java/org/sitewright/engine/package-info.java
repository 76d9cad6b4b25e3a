/**
 * The user's own Docker: which of {@code docker compose} and {@code docker-compose} is there, whether an engine answers, and
 * running commands one after the other. All of it is done by the user's own programs as processes, not by a library that
 * speaks to the engine's socket: what runs is, word for word, what the user could have typed and can copy; and contexts,
 * remote hosts, certificates and plugins count as they do in the user's shell. Every process has a time limit and can be
 * stopped; nothing here waits on the caller's thread.
 */
@NullMarked
package org.sitewright.engine;

import org.jspecify.annotations.NullMarked;
