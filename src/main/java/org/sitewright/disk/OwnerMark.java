package org.sitewright.disk;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that a temporary or kept file belongs to, as it is written into the file's name. A process id is used again
 * after a while, so the process's start goes with it. Processes of another machine that shares the folder cannot be told
 * from dead ones; to take their temporary file away makes their save fail with a sentence, and loses nothing.
 *
 * @param pid         process id
 * @param startMillis start of the process, milliseconds since 1970; 0 when the system does not tell
 */
record OwnerMark(long pid, long startMillis) {
    /** How a mark looks in a file name. */
    static final String PATTERN = "[0-9]{1,19}-[0-9a-f]{1,16}";

    private static final Pattern PARTS = Pattern.compile("([0-9]{1,19})-([0-9a-f]{1,16})");
    /** The system's reckoning of a start moves by this much when the clock is set while a process runs. */
    private static final long CLOCK_TOLERANCE_MILLIS = 10_000;

    static OwnerMark ofThisProcess() {
        ProcessHandle process = ProcessHandle.current();
        return new OwnerMark(process.pid(), startOf(process));
    }

    static Optional<OwnerMark> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OwnerMark(Long.parseLong(parts.group(1)),
                    Long.parseUnsignedLong(parts.group(2), 16)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String text() {
        return pid + "-" + Long.toHexString(startMillis);
    }

    /** Whether the process still runs. In doubt it does: a file too many is better than one too few. */
    boolean isAlive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).map(OwnerMark::startOf)
                .map(start -> start == 0 || startMillis == 0 || Math.abs(start - startMillis) < CLOCK_TOLERANCE_MILLIS)
                .orElse(false);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
