import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Puts the program's pictures, which {@code icons/render} draws from the SVG, into one file each for Windows, macOS and Linux:
 *
 * <pre>java packaging/IconFiles.java PICTURES OUT</pre>
 *
 * <p>{@code sitewright.ico} has sizes below 256 as bitmaps, as all versions of Windows read them, and 256 as PNG;
 * {@code sitewright.icns} has PNGs under the types that macOS 10.7 and later read.
 */
public final class IconFiles {
    private static final int[] ICO_SIZES = {16, 24, 32, 48, 64, 128, 256};
    /** Types of an icon family, with the size of their picture. */
    private static final Map<String, Integer> ICNS_TYPES = new LinkedHashMap<>();

    static {
        ICNS_TYPES.put("icp4", 16);
        ICNS_TYPES.put("icp5", 32);
        ICNS_TYPES.put("ic11", 32);
        ICNS_TYPES.put("ic12", 64);
        ICNS_TYPES.put("ic07", 128);
        ICNS_TYPES.put("ic13", 256);
        ICNS_TYPES.put("ic08", 256);
    }

    private IconFiles() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: java packaging/IconFiles.java PICTURES OUT");
            System.exit(2);
        }
        Path pictures = Path.of(arguments[0]);
        Path out = Files.createDirectories(Path.of(arguments[1]));
        Files.write(out.resolve("sitewright.ico"), ico(pictures));
        Files.write(out.resolve("sitewright.icns"), icns(pictures));
        Files.write(out.resolve("sitewright.png"), picture(pictures, 256));
    }

    private static byte[] picture(Path pictures, int size) throws IOException {
        return Files.readAllBytes(pictures.resolve("sitewright-" + size + ".png"));
    }

    private static byte[] ico(Path pictures) throws IOException {
        int head = 6 + 16 * ICO_SIZES.length;
        ByteBuffer directory = ByteBuffer.allocate(head).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.length);
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = picture(pictures, size);
            byte[] image = size < 256 ? bitmap(ImageIO.read(new java.io.ByteArrayInputStream(png))) : png;
            // 256 is written as 0.
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32)
                    .putInt(image.length).putInt(head + images.size());
            images.writeBytes(image);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(directory.array());
        all.writeBytes(images.toByteArray());
        return all.toByteArray();
    }

    /** A bitmap with transparency, as icons have it: from below to above, and a mask of no use behind it. */
    private static byte[] bitmap(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int mask = (width + 31) / 32 * 4 * height;
        ByteBuffer out = ByteBuffer.allocate(40 + 4 * width * height + mask).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(40).putInt(width).putInt(2 * height).putShort((short) 1).putShort((short) 32).putInt(0).putInt(4 * width * height + mask)
                .putInt(0).putInt(0).putInt(0).putInt(0);
        for (int y = height - 1; y >= 0; y--) {
            for (int x = 0; x < width; x++) {
                out.putInt(image.getRGB(x, y));
            }
        }
        return out.array();
    }

    private static byte[] icns(Path pictures) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(entries);
        for (var type : ICNS_TYPES.entrySet()) {
            byte[] png = picture(pictures, type.getValue());
            data.write(type.getKey().getBytes(StandardCharsets.US_ASCII));
            data.writeInt(8 + png.length);
            data.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(all);
        head.write("icns".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(8 + entries.size());
        head.write(entries.toByteArray());
        return all.toByteArray();
    }
}
