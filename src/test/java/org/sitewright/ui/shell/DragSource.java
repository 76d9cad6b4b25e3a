package org.sitewright.ui.shell;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Robot;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.io.File;
import java.util.List;
import java.util.concurrent.FutureTask;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/**
 * Another program on the same display, such as a file manager, out of which a file is dragged. Takes the file, the corner of
 * its own window, and the place on the screen where the file is let go.
 */
final class DragSource {
    private static final int STEPS = 40;
    private static final int STEP_MILLIS = 25;
    private static final int SETTLE_MILLIS = 600;

    private DragSource() {}

    public static void main(String[] arguments) throws Exception {
        File file = new File(arguments[0]);
        Point corner = new Point(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Point end = new Point(Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        FutureTask<JLabel> shown = new FutureTask<>(() -> show(file, corner));
        SwingUtilities.invokeAndWait(shown);
        JLabel label = shown.get();
        Robot robot = new Robot();
        robot.delay(SETTLE_MILLIS);
        robot.waitForIdle();
        FutureTask<Point> where = new FutureTask<>(label::getLocationOnScreen);
        SwingUtilities.invokeAndWait(where);
        Point start = new Point(where.get().x + label.getWidth() / 2, where.get().y + label.getHeight() / 2);
        drag(robot, start, end);
        // Who lets go has to answer the other's questions for the file.
        robot.delay(3 * SETTLE_MILLIS);
        System.exit(0);
    }

    private static void drag(Robot robot, Point start, Point end) {
        robot.mouseMove(start.x, start.y);
        robot.delay(SETTLE_MILLIS);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.delay(SETTLE_MILLIS);
        for (int i = 1; i <= STEPS; i++) {
            robot.mouseMove(start.x + (end.x - start.x) * i / STEPS, start.y + (end.y - start.y) * i / STEPS);
            robot.delay(STEP_MILLIS);
        }
        robot.delay(SETTLE_MILLIS);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private static JLabel show(File file, Point corner) {
        JLabel label = new JLabel(file.getName());
        label.setPreferredSize(new Dimension(200, 120));
        label.setTransferHandler(new TransferHandler() {
            @Override
            public int getSourceActions(JComponent component) {
                return COPY;
            }

            @Override
            protected Transferable createTransferable(JComponent component) {
                return new OneFile(file);
            }
        });
        label.addMouseMotionListener(new MouseAdapter() {
            private boolean begun;

            @Override
            public void mouseDragged(MouseEvent event) {
                if (!begun) {
                    begun = true;
                    label.getTransferHandler().exportAsDrag(label, event, TransferHandler.COPY);
                }
            }
        });
        JFrame frame = new JFrame("files");
        frame.add(label);
        frame.pack();
        frame.setLocation(corner);
        frame.setVisible(true);
        return label;
    }

    /** What is dragged. */
    private record OneFile(File file) implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return List.of(file);
        }
    }
}
