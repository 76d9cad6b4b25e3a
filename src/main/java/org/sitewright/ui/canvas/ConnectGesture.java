package org.sitewright.ui.canvas;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sitewright.layout.Point;
import org.sitewright.picture.Extent;

/** Draws a dependency from a node to the one that it shall wait for, by the mouse or by keys. */
final class ConnectGesture implements Gesture {
    private final CanvasView view;
    private final ConnectRule rule;
    private final String from;
    private final Map<String, Optional<String>> refusals = new HashMap<>();
    private @Nullable String target;

    ConnectGesture(CanvasView view, ConnectRule rule, String from) {
        this.view = view;
        this.rule = rule;
        this.from = from;
    }

    String from() {
        return from;
    }

    Optional<String> target() {
        return Optional.ofNullable(target);
    }

    /** Why a node cannot be the target; empty if it can. Each is asked for once. */
    Optional<String> refusal(String id) {
        return refusals.computeIfAbsent(id, to -> rule.refusal(from, to));
    }

    @Override
    public void drag(double x, double y, boolean free) {
        Optional<String> under = view.map().nodeAt(view.viewport().toPicture(x, y), 0).filter(id -> !id.equals(from));
        under.ifPresentOrElse(this::choose, () -> {
            target = null;
            view.overlay().hideTip();
            view.overlay().showArrow(start(new Point(x, y)), new Point(x, y), false);
            view.restyle();
        });
    }

    /** Takes a node as the target and shows whether it can be one. */
    void choose(String id) {
        target = id;
        Optional<String> refusal = refusal(id);
        view.actions().boxInView(id).ifPresent(box -> {
            Point start = start(box.centre());
            view.overlay().showArrow(start, box.exitTowards(start), refusal.isPresent());
            view.overlay().showTip(refusal.orElseGet(() -> view.words().of("connect.drop", name(from), name(id))),
                    box.centre().x(), box.maxY() - 8, refusal.isPresent());
        });
        view.restyle();
    }

    /** Goes on to the next node of a direction, from the target or from the start. */
    void step(Direction direction) {
        String at = target == null ? from : target;
        view.map().neighbour(at, direction).ifPresent(next -> {
            if (next.equals(from)) {
                view.map().neighbour(from, direction).ifPresent(this::chooseByKey);
            } else {
                chooseByKey(next);
            }
        });
    }

    private void chooseByKey(String id) {
        view.reveal(id);
        choose(id);
    }

    /** Connects to the target. Nothing happens while there is none, or while it cannot be one: its tip says why. */
    boolean confirm() {
        if (target == null || refusal(target).isPresent()) {
            return false;
        }
        String to = target;
        end();
        view.actions().connect(from, to);
        return true;
    }

    @Override
    public void release(double x, double y) {
        if (!confirm()) {
            end();
        }
    }

    @Override
    public void cancel() {
        end();
    }

    private void end() {
        target = null;
        view.overlay().hideArrow();
        view.overlay().hideTip();
        view.endConnect();
    }

    private Point start(Point towards) {
        return view.actions().boxInView(from).map((Extent box) -> box.exitTowards(towards)).orElse(towards);
    }

    private String name(String id) {
        return view.map().node(id).map(node -> node.name()).orElse(id);
    }
}
