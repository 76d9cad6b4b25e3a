package org.sitewright.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Cells side by side that share the width by weights, so that the columns of several rows stand below each other. */
class WeightedRow extends Region {
    private static final double GAP = 2;

    /** A share of the width, or a fixed width below zero. */
    private final List<Double> weights = new ArrayList<>();

    /** Adds a cell that takes its share of the width that fixed cells leave. */
    void addCell(Node cell, double weight) {
        weights.add(weight);
        getChildren().add(cell);
    }

    /** Gives a cell another share. */
    void setWeight(int cell, double weight) {
        if (weights.get(cell) != weight) {
            weights.set(cell, weight);
            requestLayout();
        }
    }

    /** Adds a cell of a fixed width, in units of the scene. */
    void addFixed(Node cell, double width) {
        weights.add(-width);
        getChildren().add(cell);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double height = 0;
        for (Node child : getChildren()) {
            if (child.isManaged()) {
                height = Math.max(height, child.prefHeight(-1));
            }
        }
        return snapSizeY(height) + insets.getTop() + insets.getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double height = getHeight() - insets.getTop() - insets.getBottom();
        double left = getWidth() - insets.getLeft() - insets.getRight();
        double sum = 0;
        for (int i = 0; i < weights.size(); i++) {
            if (getChildren().get(i).isManaged()) {
                left -= Math.max(0, -weights.get(i)) + GAP;
                sum += Math.max(0, weights.get(i));
            }
        }
        left += GAP;
        double x = insets.getLeft();
        for (int i = 0; i < weights.size(); i++) {
            Node child = getChildren().get(i);
            if (child.isManaged()) {
                double weight = weights.get(i);
                double width = snapPositionX(weight < 0 ? -weight : Math.max(0, left) * weight / sum);
                child.resizeRelocate(x, insets.getTop() + centred(child, height), width, cellHeight(child, height));
                x += width + GAP;
            }
        }
    }

    private static double cellHeight(Node child, double height) {
        return Math.min(height, child.prefHeight(-1));
    }

    private double centred(Node child, double height) {
        return snapPositionY((height - cellHeight(child, height)) / 2);
    }
}
