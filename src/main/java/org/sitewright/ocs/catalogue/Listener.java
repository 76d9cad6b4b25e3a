package org.sitewright.ocs.catalogue;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where an agent listens for data of a device. On a bridge network the service must publish the port.
 *
 * @param protocol {@code udp} or {@code tcp}
 * @param flag     the argument that sets the port, if one does
 * @param port     at which it listens when nothing sets it
 */
public record Listener(String protocol, Optional<String> flag, OptionalInt port) {}
