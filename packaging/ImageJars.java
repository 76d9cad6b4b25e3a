import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars so that a program starts quickly from them:
 *
 * <ul>
 * <li>without signatures, for classes of signed jars stay out of an ahead-of-time cache;
 * <li>with classes of the form before Java 6 (picocli, EMF) brought to that of Java 8, for they stay out of it, too;
 * <li>not compressed, for the package is;
 * <li>without what only builds need ({@code META-INF/maven}, tables of other tools);
 * <li>each entry with the same time, so that the same jars give the same bytes;
 * <li>with all of them named by the program's own jar, always in the same order.
 * </ul>
 */
final class ImageJars {
    /** The first form of classes that says where its types are, so that they can be verified quickly: that of Java 6. */
    private static final int FIRST_WITH_FRAMES = ClassFile.JAVA_6_VERSION;
    private static final String PROGRAM = "sitewright.jar";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final List<Path> jars;
    private final FileTime time;
    private final ClassFile classes;

    /** @param libraries what the jars' classes may extend, beside each other and the JDK */
    ImageJars(List<Path> jars, List<Path> libraries, FileTime time) throws IOException {
        this.jars = jars;
        this.time = time;
        Map<String, byte[]> known = new HashMap<>();
        for (Path jar : concat(jars, libraries)) {
            try (var file = new JarFile(jar.toFile())) {
                for (JarEntry entry : file.stream().filter(each -> each.getName().endsWith(".class")).toList()) {
                    known.put(entry.getName(), content(file, entry));
                }
            }
        }
        this.classes = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(type -> stream(known, type))
                        .orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private static List<Path> concat(List<Path> one, List<Path> other) {
        List<Path> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static ByteArrayInputStream stream(Map<String, byte[]> known, ClassDesc type) {
        String descriptor = type.descriptorString();
        byte[] found = known.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
        return found == null ? null : new ByteArrayInputStream(found);
    }

    void writeTo(Path folder) throws IOException {
        for (Path jar : jars) {
            try (var in = new JarFile(jar.toFile());
                    var out = new ZipOutputStream(Files.newOutputStream(folder.resolve(jar.getFileName())))) {
                for (JarEntry entry : in.stream().filter(each -> !each.isDirectory() && isWanted(each.getName())).toList()) {
                    put(out, entry.getName(), changed(jar, entry.getName(), content(in, entry)));
                }
            }
        }
    }

    private static boolean isWanted(String name) {
        return !name.matches("META-INF/([^/]+\\.(SF|RSA|DSA|EC)|maven/.*|proguard/.*|.*\\.kotlin_module)");
    }

    private byte[] changed(Path jar, String name, byte[] content) throws IOException {
        if (name.equals(MANIFEST)) {
            // What a section says of a single entry is its checksum.
            Manifest manifest = new Manifest(new ByteArrayInputStream(content));
            manifest.getEntries().clear();
            if (jar.endsWith(PROGRAM)) {
                manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, jars.stream().map(each -> each.getFileName().toString())
                        .filter(each -> !each.equals(PROGRAM)).collect(Collectors.joining(" ")));
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            manifest.write(written);
            return written.toByteArray();
        }
        return name.endsWith(".class") && major(content) < FIRST_WITH_FRAMES ? raised(content) : content;
    }

    private static int major(byte[] content) {
        return (content[6] & 0xFF) << 8 | content[7] & 0xFF;
    }

    /** The same class in the form of Java 8; as it was, where it knows a class that is nowhere here (EMF those of Eclipse). */
    private byte[] raised(byte[] content) {
        ClassTransform bodies = ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL);
        try {
            return classes.transformClass(classes.parse(content), bodies.andThen(ClassTransform.endHandler(
                    builder -> builder.withVersion(ClassFile.JAVA_8_VERSION, 0))));
        } catch (IllegalArgumentException unknown) {
            return content;
        }
    }

    private void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }
}
