/**
 * The disk: files are read with all that can be wrong with them said in a sentence, saved whole or not at all, watched
 * for changes from outside, and unsaved work is kept for the next start. Nothing is written outside of the site's folder
 * and the user's own folders. Nothing here runs on a thread of its own but the watcher; every other call may block and
 * belongs on a worker.
 */
@NullMarked
package org.sitewright.disk;

import org.jspecify.annotations.NullMarked;
