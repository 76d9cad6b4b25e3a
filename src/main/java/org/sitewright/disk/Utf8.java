package org.sitewright.disk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sitewright.text.SourceText;

/** Bytes to text and back, strictly: what is not UTF-8 is refused, never replaced by question marks. */
final class Utf8 {
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Utf8() {
    }

    sealed interface Result {
        record Text(SourceText text) implements Result {
        }

        /** A file with NUL bytes that is no UTF-16 either; {@code offset} is that of the first. */
        record Binary(int offset) implements Result {
        }

        /**
         * Text in another encoding.
         *
         * @param offset of the first byte that cannot be UTF-8, 0 for the file's first
         * @param line   of that byte, 1 for the first
         * @param guess  as iconv names it
         */
        record Foreign(int offset, int line, Optional<String> guess) implements Result {
        }
    }

    static Result decode(byte[] bytes) {
        Optional<String> utf16 = guessUtf16(bytes);
        if (utf16.isPresent()) {
            return new Result.Foreign(0, 1, utf16);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return new Result.Binary(i);
            }
        }
        boolean mark = startsWithMark(bytes);
        int start = mark ? MARK.length : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            return new Result.Foreign(in.position(), SourceText.of(text).lineCount(), guessOneByte(bytes));
        }
        return new Result.Text(SourceText.of(text, mark));
    }

    /** The bytes of a text, its byte order mark before them; empty if it holds half a surrogate pair. */
    static Optional<byte[]> encode(SourceText text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).encode(CharBuffer.wrap(text.content()));
            int start = text.hasByteOrderMark() ? MARK.length : 0;
            byte[] bytes = new byte[start + encoded.remaining()];
            System.arraycopy(MARK, 0, bytes, 0, start);
            encoded.get(bytes, start, encoded.remaining());
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2];
    }

    /** By its byte order mark, or by every other byte of mostly Latin text being NUL. */
    private static Optional<String> guessUtf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) {
            return Optional.empty();
        }
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return Optional.of("UTF-16LE");
        }
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return Optional.of("UTF-16BE");
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int units = bytes.length / 2;
        if (units >= 4 && even == 0 && odd * 10 > units * 7) {
            return Optional.of("UTF-16LE");
        }
        return units >= 4 && odd == 0 && even * 10 > units * 7 ? Optional.of("UTF-16BE") : Optional.empty();
    }

    /** Text of one byte a character has no control characters but tabs and line breaks. */
    private static Optional<String> guessOneByte(byte[] bytes) {
        boolean windows = false;
        for (byte b : bytes) {
            int c = b & 0xFF;
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r' || c == 0x7F) {
                return Optional.empty();
            }
            if (c >= 0x80 && c < 0xA0) {
                if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
                    return Optional.empty();
                }
                windows = true;
            }
        }
        return Optional.of(windows ? "WINDOWS-1252" : "ISO-8859-1");
    }
}
