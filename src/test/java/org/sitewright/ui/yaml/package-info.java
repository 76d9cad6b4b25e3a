/** Tests of the YAML text view: pure parts alone, the rest through a real window without a display. */
@org.jspecify.annotations.NullMarked
package org.sitewright.ui.yaml;
