package org.sitewright.ocs.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An argument that an agent takes, as its code adds it to argparse.
 *
 * @param flag     as {@code --ip-address}, in the agent's own spelling
 * @param aliases  other spellings, as {@code -v}
 * @param defaults what the agent takes when it is not given; none where that is nothing
 * @param choices  the only values that it takes; none where all are good
 * @param required whether the agent ends at once without it
 * @param hidden   whether its help does not name it: for its authors
 * @param ask      whether only the site can know the value, as with the address of a device
 * @param names    with {@link ArgumentMeaning#INSTANCE_ID}, the classes of agents that fit
 * @param line     in the agent's code, counted from 1; 0 where it is not known
 */
public record ArgumentSpec(String flag, List<String> aliases, ArgumentType type, ArgumentCount count, List<String> defaults,
                           List<String> choices, boolean required, boolean hidden, boolean ask, ArgumentMeaning meaning,
                           List<String> names, int line) {
    /** What stands in the way of saying no to it. */
    public enum Trap {
        /** Its default is false, and every value makes it true: to say no, leave it out. */
        LEAVE_OUT,
        /** Its default is true, and every value makes it true: there is no way to say no. */
        ALWAYS_TRUE
    }

    public ArgumentSpec {
        aliases = List.copyOf(aliases);
        defaults = List.copyOf(defaults);
        choices = List.copyOf(choices);
        names = List.copyOf(names);
    }

    /** An argument of {@code type=bool}, which takes every value but the empty one for true. */
    public Optional<Trap> trap() {
        if (type != ArgumentType.BOOL) {
            return Optional.empty();
        }
        return Optional.of(defaults.contains("true") ? Trap.ALWAYS_TRUE : Trap.LEAVE_OUT);
    }

    /** Whether it is spelt so, or by one of its aliases. */
    public boolean isSpelt(String word) {
        return flag.equals(word) || aliases.contains(word);
    }

    /** The value without which the agent starts as if it were given; empty for several and for none. */
    public Optional<String> defaultValue() {
        return defaults.size() == 1 ? Optional.of(defaults.getFirst()) : Optional.empty();
    }
}
