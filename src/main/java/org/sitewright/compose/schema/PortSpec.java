package org.sitewright.compose.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A published port in one string: {@code [HOST:]CONTAINER[/PROTOCOL]}, where HOST is {@code [IP:](port or range)} (section 5 of
 * the specification, "ports", short syntax). An IPv6 address may stand in brackets. {@code 127.0.0.1::80} asks for any free
 * port of that address.
 *
 * @param text      the whole string
 * @param hostIp    the host's address, with its brackets
 * @param published the host's port or range; empty if a free one is to be taken
 * @param target    the container's port or range
 * @param protocol  behind the slash
 * @param problems  what is wrong, in the order of the text
 */
public record PortSpec(String text, Optional<SpecPart> hostIp, Optional<SpecPart> published, SpecPart target,
        Optional<SpecPart> protocol, List<ValueProblem> problems) {
    /** The largest port. */
    public static final int LARGEST = 65535;
    private static final Pattern IP_V4 = Pattern.compile(
            "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    /** Reads a string; what is wrong with it is in {@link #problems()}. */
    public static PortSpec of(String text) {
        MaskedText masked = MaskedText.of(text);
        int targetColon = masked.lastIndexOf(':', text.length());
        int hostColon = targetColon < 0 ? -1 : masked.lastIndexOf(':', targetColon);
        // In "[::1]:80" the colons within brackets separate nothing.
        int bracket = masked.lastIndexOf(']', text.length());
        hostColon = hostColon < bracket ? -1 : hostColon;
        int slash = masked.indexOf('/', targetColon + 1);
        SpecPart target = masked.part(targetColon + 1, slash < 0 ? text.length() : slash);
        Optional<SpecPart> protocol = slash < 0 ? Optional.empty() : Optional.of(masked.part(slash + 1, text.length()));
        Optional<SpecPart> ip = hostColon < 0 ? Optional.empty() : Optional.of(masked.part(0, hostColon));
        Optional<SpecPart> published = targetColon <= hostColon + 1 ? Optional.empty()
                : Optional.of(masked.part(hostColon + 1, targetColon));
        PortSpec read = new PortSpec(text, ip, published, target, protocol, List.of());
        return new PortSpec(text, ip, published, target, protocol, read.findProblems());
    }

    /** The host's address without brackets; empty for all addresses of the host, or where it is a variable. */
    public Optional<String> hostAddress() {
        return hostIp.filter(SpecPart::known).map(part -> bare(part.text())).filter(address -> !address.isEmpty());
    }

    /** The host's ports, where they are known and well-formed. */
    public Optional<PortRange> publishedRange() {
        return published.filter(SpecPart::known).flatMap(part -> PortRange.parse(part.text()));
    }

    /** The container's ports, where they are known and well-formed. */
    public Optional<PortRange> targetRange() {
        return target.known() ? PortRange.parse(target.text()) : Optional.empty();
    }

    /** The protocol in small letters, {@code tcp} where none is written; empty where it is a variable. */
    public Optional<String> protocolName() {
        return protocol.isEmpty() || protocol.get().text().isEmpty() ? Optional.of("tcp")
                : protocol.filter(SpecPart::known).map(part -> part.text().toLowerCase(Locale.ROOT));
    }

    /** The string with another address of the host; an IPv6 address gets brackets. */
    public String withHostIp(String address) {
        String written = address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
        if (hostIp.isPresent()) {
            return written + text.substring(hostIp.get().range().end());
        }
        // "80" or ":80": an address needs both colons.
        return published.isPresent() ? written + ":" + text : written + "::" + text.substring(target.range().start());
    }

    /** The string without the host's address, so that it holds for all addresses. */
    public String withoutHostIp() {
        return hostIp.isEmpty() ? text
                : text.substring(published.map(SpecPart::range).orElse(target.range()).start());
    }

    /** The string with another port or range of the host. */
    public String withPublished(String ports) {
        return text.substring(0, publishedStart()) + ports + ":" + text.substring(target.range().start());
    }

    /** The string without the host's port, so that any free one is taken. */
    public String withoutPublished() {
        int start = publishedStart();
        return start == 0 ? text.substring(target.range().start())
                : text.substring(0, start) + ":" + text.substring(target.range().start());
    }

    /** The string with another port or range of the container. */
    public String withTarget(String ports) {
        return text.substring(0, target.range().start()) + ports + text.substring(target.range().end());
    }

    /** The string with another protocol. */
    public String withProtocol(String name) {
        return text.substring(0, target.range().end()) + "/" + name;
    }

    /** The string without protocol, which means {@code tcp}. */
    public String withoutProtocol() {
        return text.substring(0, target.range().end());
    }

    private int publishedStart() {
        return hostIp.map(part -> part.range().end() + 1).orElse(0);
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    private List<ValueProblem> findProblems() {
        List<ValueProblem> found = new ArrayList<>();
        hostIp.filter(part -> part.known() && !part.text().isEmpty() && !isAddress(part.text()))
                .ifPresent(part -> found.add(new ValueProblem(ProblemCode.PORT_BAD_ADDRESS, part.range())));
        published.filter(SpecPart::known).flatMap(this::publishedProblem).ifPresent(found::add);
        if (target.known()) {
            targetProblem().ifPresent(found::add);
        }
        Optional<PortRange> host = publishedRange();
        Optional<PortRange> container = targetRange();
        if (host.isPresent() && container.isPresent() && container.get().count() > 1
                && host.get().count() != container.get().count()) {
            found.add(ValueProblem.at(ProblemCode.PORT_RANGES_DIFFER, publishedStart(), target.range().end()));
        }
        protocol.filter(part -> part.known() && !isProtocol(part.text()))
                .ifPresent(part -> found.add(new ValueProblem(ProblemCode.PORT_BAD_PROTOCOL, part.range())));
        found.sort(Comparator.comparing(ValueProblem::range));
        return List.copyOf(found);
    }

    private Optional<ValueProblem> publishedProblem(SpecPart part) {
        if (hostIp.isEmpty() && !part.text().isEmpty() && isAddress(part.text())) {
            return Optional.of(new ValueProblem(ProblemCode.PORT_ADDRESS_WITHOUT_PUBLISHED, part.range()));
        }
        return rangeProblem(part, 0, ProblemCode.PORT_BAD_PUBLISHED, ProblemCode.PORT_PUBLISHED_OUT_OF_RANGE);
    }

    private Optional<ValueProblem> targetProblem() {
        return target.text().isEmpty() ? Optional.of(new ValueProblem(ProblemCode.PORT_EMPTY, target.range()))
                : rangeProblem(target, 1, ProblemCode.PORT_BAD_TARGET, ProblemCode.PORT_TARGET_OUT_OF_RANGE);
    }

    private static Optional<ValueProblem> rangeProblem(SpecPart part, int least, ProblemCode bad, ProblemCode outOfRange) {
        int dash = part.text().indexOf('-');
        int first = PortRange.number(dash < 0 ? part.text() : part.text().substring(0, dash));
        int last = dash < 0 ? first : PortRange.number(part.text().substring(dash + 1));
        if (first < 0 || last < 0) {
            return Optional.of(new ValueProblem(bad, part.range()));
        }
        if (first < least || first > LARGEST || last > LARGEST) {
            return Optional.of(new ValueProblem(outOfRange, part.range()));
        }
        return last < first ? Optional.of(new ValueProblem(ProblemCode.PORT_RANGE_REVERSED, part.range()))
                : Optional.empty();
    }

    private static boolean isProtocol(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "", "tcp", "udp", "sctp" -> true;
            default -> false;
        };
    }

    private static boolean isAddress(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        String address = bare(text);
        return !bracketed && IP_V4.matcher(address).matches() || IpV6.isAddress(address);
    }
}
