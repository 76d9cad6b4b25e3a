package org.sitewright.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sitewright.layout.Box;
import org.sitewright.layout.Placement;

/** Where the grounds of a picture lie, from the back to the front: networks around their rooms, the rooms, single nodes in them. */
public final class Grounds {
    private static final double AROUND = 14;
    private static final double HEADING = 28;
    /** So much lower begins the heading of a network within another one, so that both can be read. */
    private static final double APART = 6;
    /** How far the ground of a single node reaches around it. */
    private static final double RIM = 11;

    /** A ground and its place. */
    public record Ground(PictureGroup group, Box box) {}

    private Grounds() {}

    /** Groups without a place are left out. */
    public static List<Ground> of(SitePicture picture, Placement placement) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        picture.groups().forEach(group -> {
            Box box = placement.groups().get(group.id());
            if (box != null) {
                boxes.put(group.id(), box);
            }
        });
        List<Ground> grounds = new ArrayList<>();
        int above = picture.networks().size() - 1;
        for (PictureNetwork network : picture.networks()) {
            List<Box> rooms = network.rooms().stream().filter(boxes::containsKey).map(boxes::get).toList();
            for (Box box : around(rooms, boxes.values().stream().filter(box -> !rooms.contains(box)).toList())) {
                double further = above * (HEADING + APART);
                double side = AROUND + above * APART;
                grounds.add(new Ground(network.ground(), Box.between(box.x() - side, box.y() - HEADING - further,
                        box.right() + side, box.bottom() + side)));
            }
            above--;
        }
        picture.groups().stream().filter(group -> boxes.containsKey(group.id()))
                .forEach(group -> grounds.add(new Ground(group, boxes.get(group.id()))));
        picture.nodes().forEach(node -> node.ground().ifPresent(kind -> ofNode(node, kind, placement).ifPresent(grounds::add)));
        return grounds;
    }

    /** What the ground is stands on the node, in words. */
    private static Optional<Ground> ofNode(PictureNode node, PictureGroup.Kind kind, Placement placement) {
        return Optional.ofNullable(placement.nodes().get(node.id())).map(box -> new Ground(new PictureGroup(node.id(), "", kind),
                Box.between(box.x() - RIM, box.y() - RIM, box.right() + RIM, box.bottom() + RIM)));
    }

    /** One ground around all rooms, or one for each where another room would stand on it too. */
    private static List<Box> around(List<Box> rooms, List<Box> others) {
        if (rooms.isEmpty()) {
            return List.of();
        }
        Box all = rooms.stream().reduce(Box::union).orElseThrow();
        boolean free = others.stream().noneMatch(other -> other.x() < all.right() && all.x() < other.right()
                && other.y() < all.bottom() && all.y() < other.bottom());
        return free ? List.of(all) : rooms;
    }
}
