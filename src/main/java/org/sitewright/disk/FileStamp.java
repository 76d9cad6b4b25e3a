package org.sitewright.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.sitewright.text.SourceText;

/**
 * What a file was like when it was read or saved, to see later whether somebody else has changed it.
 *
 * @param size     bytes
 * @param modified time of the last change
 * @param fileKey  device and inode where the system has them, else empty
 * @param sha256   of the bytes, 64 hexadecimal digits
 */
public record FileStamp(long size, FileTime modified, String fileKey, String sha256) {
    static FileStamp of(byte[] bytes, BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new FileStamp(bytes.length, attributes.lastModifiedTime(), key == null ? "" : key.toString(),
                hash(bytes));
    }

    /** Whether both stand for the same bytes, whenever and by whatever they were written. */
    public boolean sameContent(FileStamp other) {
        return sha256.equals(other.sha256);
    }

    /**
     * The hash that a file with this text has.
     *
     * @throws IllegalArgumentException if the text holds half a surrogate pair, which no file can
     */
    public static String hashOf(SourceText text) {
        return Utf8.encode(text).map(FileStamp::hash)
                .orElseThrow(() -> new IllegalArgumentException("Half a surrogate pair"));
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
