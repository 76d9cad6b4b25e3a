package org.sitewright.check;

import org.sitewright.edit.Edit;

/**
 * A way to mend a finding.
 *
 * @param title what it does, as a command: "Set the tag to 1.8"
 * @param edit  the edit that does it, in the finding's file
 */
public record Fix(String title, Edit edit) {}
