package org.sitewright.compose.schema;

import java.util.Locale;

/** What can be wrong with a text that follows one of the grammars of {@link ValueFormat}. The words are the checks' affair. */
public enum ProblemCode {
    /** Nothing where a duration must stand. */
    DURATION_EMPTY,
    /** A number without unit, such as {@code 30}; only {@code 0} needs none. */
    DURATION_NO_UNIT,
    /** A unit that no reader knows. */
    DURATION_BAD_UNIT,
    /** No number where one must stand. */
    DURATION_BAD_NUMBER,
    /** Below zero. */
    DURATION_NEGATIVE,
    /** More than about 292 years. */
    DURATION_TOO_LARGE,

    /** Nothing where a size must stand. */
    SIZE_EMPTY,
    /** No number where one must stand. */
    SIZE_BAD_NUMBER,
    /** A unit that no reader knows. */
    SIZE_BAD_UNIT,
    /** Below zero, and not the {@code -1} that means no limit. */
    SIZE_NEGATIVE,
    /** 2<sup>63</sup> bytes or more. */
    SIZE_TOO_LARGE,

    /** No policy of that name. */
    RESTART_UNKNOWN,
    /** Behind {@code on-failure:} stands no whole number from 0. */
    RESTART_BAD_COUNT,
    /** A count behind another policy than {@code on-failure}. */
    RESTART_COUNT_NOT_ALLOWED,

    /** No user before the colon, or nothing at all. */
    USER_EMPTY,
    /** No group behind the colon. */
    USER_GROUP_EMPTY,
    /** Neither a name nor a number. */
    USER_BAD_NAME,
    /** A number over 2147483647. */
    USER_ID_TOO_LARGE,
    /** More than one colon. */
    USER_TOO_MANY_PARTS,

    /** Nothing where an image must stand. */
    IMAGE_EMPTY,
    /** Begins with {@code https://} or the like. */
    IMAGE_SCHEME,
    /** The registry is not a host with an optional port. */
    IMAGE_BAD_REGISTRY,
    /** Capital letters in the repository. */
    IMAGE_UPPERCASE,
    /** The repository has an empty part or letters that it must not have. */
    IMAGE_BAD_REPOSITORY,
    /** The repository is longer than 255. */
    IMAGE_NAME_TOO_LONG,
    /** Nothing behind the colon. */
    IMAGE_TAG_EMPTY,
    /** A letter that a tag must not have, or a dot or dash as its first. */
    IMAGE_BAD_TAG,
    /** The tag is longer than 128. */
    IMAGE_TAG_TOO_LONG,
    /** The digest is not an algorithm, a colon and enough hexadecimal digits. */
    IMAGE_BAD_DIGEST,

    /** No port of the container. */
    PORT_EMPTY,
    /** The host's port is no number and no range. */
    PORT_BAD_PUBLISHED,
    /** The container's port is no number and no range. */
    PORT_BAD_TARGET,
    /** The host's port is over 65535. */
    PORT_PUBLISHED_OUT_OF_RANGE,
    /** The container's port is 0 or over 65535. */
    PORT_TARGET_OUT_OF_RANGE,
    /** A range whose end lies before its start. */
    PORT_RANGE_REVERSED,
    /** A range of container ports with not as many host ports. */
    PORT_RANGES_DIFFER,
    /** Not tcp, udp or sctp. */
    PORT_BAD_PROTOCOL,
    /** Not an IPv4 or IPv6 address. */
    PORT_BAD_ADDRESS,
    /** An address and one port only, such as {@code 127.0.0.1:80}; a free host port is asked for by {@code 127.0.0.1::80}. */
    PORT_ADDRESS_WITHOUT_PUBLISHED,
    /** A host's part where only a container's port may stand. */
    PORT_HOST_NOT_ALLOWED,

    /** Nothing where a mount must stand. */
    MOUNT_EMPTY,
    /** Nothing before, between or behind colons. */
    MOUNT_EMPTY_PART,
    /** More than source, target and mode. */
    MOUNT_TOO_MANY_PARTS,
    /** The path in the container is not absolute. */
    MOUNT_TARGET_RELATIVE,
    /** The source is neither a path nor the name of a volume; a relative path must begin with {@code ./}. */
    MOUNT_BAD_SOURCE,
    /** A mode that no reader knows. */
    MOUNT_BAD_MODE,
    /** Two modes that exclude each other. */
    MOUNT_MODE_CONFLICT,
    /** A source of one letter, which Compose takes for a Windows drive, so that the whole text becomes the target. */
    MOUNT_DRIVE_LETTER,

    /** Nothing before the equals sign, or nothing at all. */
    ENVIRONMENT_EMPTY_KEY,
    /** A blank in the name, often around the equals sign. */
    ENVIRONMENT_BLANK_IN_KEY,
    /** Quotation marks around the value, which become part of it. */
    ENVIRONMENT_QUOTED_VALUE,

    /** <code>${</code> without a closing brace. */
    VARIABLE_UNCLOSED,
    /** <code>${}</code>. */
    VARIABLE_EMPTY_NAME,
    /** The name does not begin with a letter or underscore. */
    VARIABLE_BAD_NAME,
    /** Behind the name stands something other than {@code - + ?}, each perhaps after a colon. */
    VARIABLE_BAD_OPERATOR,
    /** A line break between the braces, which Compose does not read over. */
    VARIABLE_LINE_BREAK,
    /** A dollar sign and a blank before the brace; Compose 2 leaves it as it stands, Compose 1 refuses it. */
    VARIABLE_BLANK_BEFORE_BRACE,
    /** A dollar sign that begins nothing; Compose 2 leaves it as it stands, Compose 1 refuses it. {@code $$} is meant. */
    VARIABLE_LONE_DOLLAR,
    /** Variables within variables, deeper than {@value Interpolation#DEEPEST}. */
    VARIABLE_TOO_DEEP;

    /** The code as files and messages write it, for example {@code port-bad-target}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
