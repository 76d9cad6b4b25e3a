package org.sitewright.assist;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sitewright.compose.ComposeFile;
import org.sitewright.compose.PlacedService;
import org.sitewright.compose.Reference;
import org.sitewright.compose.Service;
import org.sitewright.ocs.config.SiteConfig;
import org.sitewright.site.ConfigPart;
import org.sitewright.site.Site;
import org.sitewright.site.SiteFile;
import org.sitewright.text.TextRange;
import org.sitewright.yaml.YamlAnchors;
import org.sitewright.yaml.YamlPath;

/** A name at a place of a text that can be given to what it means wherever it stands. */
public sealed interface NameAt {
    /** As it is now. */
    String name();

    /** Of a service of the file. */
    record OfService(String name) implements NameAt {}

    /** Of a network, volume, secret or config. */
    record OfDeclared(Reference.Kind kind, String name) implements NameAt {}

    /** @param offset in the name, in the text */
    record OfAnchor(int offset, String name) implements NameAt {}

    /** Of a host of the site config file. */
    record OfHost(String name) implements NameAt {}

    /** Of an instance of the site config file. @param path of its entry */
    record OfInstance(YamlPath path, String name) implements NameAt {}

    /**
     * The name at a place, its end counted as well.
     *
     * @param file a compose file or the site config file
     * @return empty where there is none, or one that nothing in the site is called by
     */
    static Optional<NameAt> of(Site site, SiteFile file, int offset) {
        Optional<NameAt> anchor = site.reading(file).flatMap(reading -> anchor(reading.anchors(), offset));
        return anchor.or(() -> site.compose(file).flatMap(compose -> inCompose(compose, offset)))
                .or(() -> site.config().filter(part -> part.file().equals(file)).map(ConfigPart::config).flatMap(config -> inConfig(config, offset)));
    }

    private static Optional<NameAt> anchor(YamlAnchors anchors, int offset) {
        return Stream.concat(anchors.aliases().stream().map(each -> anchor(each.nameRange(), each.alias().name(), offset)),
                anchors.all().stream().map(each -> anchor(each.nameRange(), each.node().anchor().orElseThrow(), offset)))
                .flatMap(Optional::stream).findFirst();
    }

    /** The sign before the name counts as well. */
    private static Optional<NameAt> anchor(TextRange range, String name, int offset) {
        return new TextRange(range.start() - 1, range.end()).touches(offset)
                ? Optional.of(new OfAnchor(Math.max(offset, range.start()), name)) : Optional.empty();
    }

    private static Optional<NameAt> inCompose(ComposeFile file, int offset) {
        Optional<NameAt> declared = file.declarations().stream().filter(each -> each.nameRange().touches(offset))
                .<NameAt>map(each -> new OfDeclared(each.kind(), each.name())).findFirst();
        return declared.or(() -> file.serviceAt(offset).flatMap(placed -> placed.nameRange().touches(offset)
                ? Optional.of(new OfService(placed.name())) : named(placed, offset)));
    }

    /** What a service names in its own lines. */
    private static Optional<NameAt> named(PlacedService placed, int offset) {
        Service service = placed.service();
        int inFrame = offset - placed.base();
        Optional<NameAt> awaited = service.dependencies().stream().filter(each -> each.origin().isOwn() && each.range().touches(inFrame))
                .<NameAt>map(each -> new OfService(each.service())).findFirst();
        return awaited.or(() -> service.references().stream().filter(each -> each.origin().isOwn() && each.range().touches(inFrame))
                .<NameAt>map(each -> each.kind() == Reference.Kind.SERVICE ? new OfService(each.name()) : new OfDeclared(each.kind(), each.name()))
                .findFirst());
    }

    private static Optional<NameAt> inConfig(SiteConfig config, int offset) {
        Optional<NameAt> host = config.hosts().stream().filter(each -> each.nameRange().touches(offset)).<NameAt>map(each -> new OfHost(each.name())).findFirst();
        List<NameAt> instances = config.instances().filter(each -> each.instanceId().filter(id -> id.range().touches(offset)).isPresent())
                .flatMap(each -> each.id().stream().<NameAt>map(id -> new OfInstance(each.path(), id))).toList();
        return host.or(() -> instances.stream().findFirst());
    }
}
