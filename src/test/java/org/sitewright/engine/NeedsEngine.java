package org.sitewright.engine;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one Docker engine of the run. Where there is none, their class is left out with one line; but in CI, where
 * there must be one, it fails.
 */
public final class NeedsEngine implements BeforeAllCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(NeedsEngine.class);

    /** What was found; closed at the end of the run. */
    private record Found(Optional<TestEngine> engine, String reason) implements AutoCloseable {
        static Found look() {
            try {
                return new Found(Optional.of(TestEngine.find()), "");
            } catch (TestEngine.MissingException e) {
                return new Found(Optional.empty(), e.getMessage());
            }
        }

        @Override
        public void close() {
            engine.ifPresent(TestEngine::close);
        }
    }

    private static Found found(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).computeIfAbsent("engine", key -> Found.look(), Found.class);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Found found = found(context);
        if (found.engine().isEmpty()) {
            if (TestEngine.isRequired()) {
                throw new AssertionError("The tests with a Docker engine must run here, and cannot: " + found.reason());
            }
            System.out.println("Left out, for want of a Docker engine: " + context.getDisplayName() + " (" + found.reason() + ")");
            Assumptions.abort(found.reason());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestEngine.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return found(context).engine().orElseThrow();
    }
}
