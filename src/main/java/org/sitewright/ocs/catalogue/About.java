package org.sitewright.ocs.catalogue;

import java.util.Optional;

/**
 * What people are told of an entry.
 *
 * @param title    a short name
 * @param purpose  one sentence: what it is for
 * @param device   what it speaks with; empty for an agent without a device
 * @param maker    of the device; empty where nobody or anybody makes it
 * @param category under which the palette shows it
 * @param note     what has to be done by hand before it can run
 */
public record About(String title, String purpose, String device, String maker, String category, Optional<String> note,
                    EntrySource source) {}
