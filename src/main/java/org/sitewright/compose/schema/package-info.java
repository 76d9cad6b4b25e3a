/**
 * What the Compose Specification says of a compose file, as a table: its keys, the forms and values that they take, and the
 * grammars of the short notations that stand in single strings (ports, mounts, images, durations, sizes, variables). One table
 * drives checks, completion, hover text and forms. Everything here is immutable and pure; it knows no YAML and no file. Offsets
 * are UTF-16 code units within the string that was given.
 */
@NullMarked
package org.sitewright.compose.schema;

import org.jspecify.annotations.NullMarked;
