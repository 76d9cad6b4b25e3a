/**
 * What an editor offers at a place of a compose file's text: completions, help while hovering, and blocks that can be
 * folded. It works on text that is half typed: what stands around the caret is read line by line, and everything else is
 * taken from the file's reading. Knows no views.
 */
@NullMarked
package org.sitewright.assist;

import org.jspecify.annotations.NullMarked;
