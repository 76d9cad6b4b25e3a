package org.sitewright.check.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Port;
import org.sitewright.compose.schema.PortRange;
import org.sitewright.compose.schema.PortSpec;
import org.sitewright.compose.schema.SpecPart;
import org.sitewright.site.Site;
import org.sitewright.site.SitePart;

/**
 * All ports of the host that a site publishes, to find those that are claimed twice. Each claim is compared with its neighbours
 * only, so that time grows with the number of claims, but for the sorting.
 */
final class HostPorts {
    /** Only claims that are no rivals though they overlap, those of one service in several files, make it look further. */
    private static final int MOST_LOOKED_AT = 64;
    /**
     * A claim to ports of the host.
     *
     * @param address empty for all addresses
     */
    record Claim(SitePart part, PlacedService placed, Port port, PortRange range, String address) {
        boolean ofSameServiceAs(Claim other) {
            return placed == other.placed;
        }

        /** Whether the other stands in another file, but for the same service: that one is laid over this one. */
        private boolean isLaidOver(Claim other) {
            return Scope.areLaidOver(part, other.part) && placed.name().equals(other.placed.name());
        }

        /** Whether it is the very same entry again, which is said elsewhere. */
        private boolean repeats(Claim other) {
            return ofSameServiceAs(other) && port.text().equals(other.port.text());
        }
    }

    /** Claims of one protocol at one address, sorted by their first port. */
    private static final class Group {
        private final Claim[] claims;
        /** For each place the claim up to there that reaches furthest. */
        private final Claim[] furthest;

        Group(List<Claim> unsorted) {
            claims = unsorted.toArray(Claim[]::new);
            Arrays.sort(claims, Comparator.comparingInt(claim -> claim.range().first()));
            furthest = new Claim[claims.length];
            for (int i = 0; i < claims.length; i++) {
                furthest[i] = i > 0 && furthest[i - 1].range().last() > claims[i].range().last() ? furthest[i - 1] : claims[i];
            }
        }

        /** A claim that has a port in common with the given one. */
        @Nullable Claim rival(Claim claim) {
            int from = firstFrom(claim.range().first());
            // Those that begin within it; where several services claim one port, the other one may not be the first.
            for (int i = from; i < claims.length && claims[i].range().first() <= claim.range().last(); i++) {
                if (isRival(claim, claims[i])) {
                    return claims[i];
                }
                if (i > from + MOST_LOOKED_AT) {
                    break;
                }
            }
            for (int i = from - 1; i >= 0 && i >= from - MOST_LOOKED_AT && furthest[i].range().last() >= claim.range().first(); i--) {
                if (isRival(claim, furthest[i])) {
                    return furthest[i];
                }
            }
            return null;
        }

        private static boolean isRival(Claim claim, Claim other) {
            return claim != other && claim.range().overlaps(other.range()) && !claim.isLaidOver(other) && !claim.repeats(other);
        }

        private int firstFrom(int port) {
            int low = 0;
            int high = claims.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (claims[middle].range().first() < port) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    private final List<Claim> claims = new ArrayList<>();
    private final List<Claim> contested;
    private final Map<String, Group> all = new HashMap<>();
    private final Map<String, Group> anyAddress = new HashMap<>();
    private final Map<String, Group> oneAddress = new HashMap<>();
    private final Map<String, BitSet> taken = new HashMap<>();

    HostPorts(Site site) {
        for (SitePart part : site.parts()) {
            for (PlacedService placed : part.compose().services()) {
                if (!placed.service().ports().isEmpty() && !placed.service().text("network_mode").equals("host")) {
                    add(part, placed);
                }
            }
        }
        this.contested = contested();
        group();
    }

    /** The claims that have a port in common with another one, whatever protocol and address: mostly few. */
    private List<Claim> contested() {
        BitSet once = new BitSet();
        BitSet again = new BitSet();
        for (Claim claim : claims) {
            for (int port = claim.range().first(); port <= claim.range().last(); port++) {
                (once.get(port) ? again : once).set(port);
            }
        }
        return claims.stream().filter(claim -> {
            int port = again.nextSetBit(claim.range().first());
            return port >= 0 && port <= claim.range().last();
        }).toList();
    }

    private void add(SitePart part, PlacedService placed) {
        for (Port port : placed.service().ports()) {
            port.published().filter(range -> range.first() > 0)
                    .ifPresent(range -> claims.add(new Claim(part, placed, port, range, address(port))));
        }
    }

    private static String address(Port port) {
        if (port.text().indexOf('$') >= 0) {
            // A variable may stand for any address: two with the same text are one.
            return PortSpec.of(port.text()).hostIp().map(SpecPart::text).orElse("");
        }
        String address = port.hostIp().orElse("");
        return switch (address) {
            case "0.0.0.0", "::", "" -> "";
            default -> address;
        };
    }

    private void group() {
        Map<String, List<Claim>> byProtocol = new HashMap<>();
        Map<String, List<Claim>> any = new HashMap<>();
        Map<String, List<Claim>> byAddress = new HashMap<>();
        for (Claim claim : contested) {
            String protocol = claim.port().protocol();
            byProtocol.computeIfAbsent(protocol, _ -> new ArrayList<>()).add(claim);
            if (claim.address().isEmpty()) {
                any.computeIfAbsent(protocol, _ -> new ArrayList<>()).add(claim);
            } else {
                byAddress.computeIfAbsent(protocol + " " + claim.address(), _ -> new ArrayList<>()).add(claim);
            }
        }
        byProtocol.forEach((key, list) -> all.put(key, new Group(list)));
        any.forEach((key, list) -> anyAddress.put(key, new Group(list)));
        byAddress.forEach((key, list) -> oneAddress.put(key, new Group(list)));
    }

    /** The claims that may have a rival. */
    List<Claim> contestedClaims() {
        return contested;
    }

    /** Another claim to a port that this one claims too. */
    Optional<Claim> rival(Claim claim) {
        String protocol = claim.port().protocol();
        if (claim.address().isEmpty()) {
            return Optional.ofNullable(all.get(protocol)).map(group -> group.rival(claim));
        }
        return Optional.ofNullable(oneAddress.get(protocol + " " + claim.address())).map(group -> group.rival(claim))
                .or(() -> Optional.ofNullable(anyAddress.get(protocol)).map(group -> group.rival(claim)));
    }

    /** The next port that nobody in the site claims for a protocol. */
    Optional<Integer> freeAfter(int port, String protocol) {
        int free = taken.computeIfAbsent(protocol, this::taken).nextClearBit(port + 1);
        return free > PortSpec.LARGEST ? Optional.empty() : Optional.of(free);
    }

    private BitSet taken(String protocol) {
        BitSet ports = new BitSet();
        claims.stream().filter(claim -> claim.port().protocol().equals(protocol))
                .forEach(claim -> ports.set(claim.range().first(), claim.range().last() + 1));
        return ports;
    }
}
