package org.sitewright.assist;

import java.util.List;
import java.util.Optional;
import org.sitewright.words.Words;

/** Whole blocks to begin with, in the words that the file already uses. */
final class Snippets {
    private final Known known;
    private final Words words;

    Snippets(Known known, Words words) {
        this.known = known;
        this.words = words;
    }

    void addService(Offers offers) {
        String step = " ".repeat(offers.style().indentStep());
        String restart = known.valuesOf("restart").stream().filter(value -> !value.equals("no")).findFirst().orElse("unless-stopped");
        offers.add(ProposalKind.SNIPPET, "service", words.of("snippet.service.detail"), words.of("snippet.service.documentation"),
                "name|:\n" + step + "image: \n" + step + "restart: " + restart);
        agent(offers, step).ifPresent(text -> offers.add(ProposalKind.SNIPPET, "agent", words.of("snippet.agent.detail"),
                words.of("snippet.agent.documentation"), text));
    }

    /** An OCS agent, where the file has one whose image and host can be taken over. */
    private Optional<String> agent(Offers offers, String step) {
        List<String> images = known.valuesOf("image").stream().filter(Snippets::isAgentImage).toList();
        if (images.isEmpty()) {
            return Optional.empty();
        }
        String dash = step + " ".repeat(offers.style().dashOffset()) + "- ";
        StringBuilder text = new StringBuilder("ocs-name|:\n");
        text.append(step).append("image: ").append(images.getFirst()).append('\n');
        known.valuesOf("hostname").stream().findFirst()
                .ifPresent(host -> text.append(step).append("hostname: ").append(host).append('\n'));
        text.append(step).append("environment:\n").append(dash).append("INSTANCE_ID=name\n");
        text.append(step).append("volumes:\n").append(dash).append("${OCS_CONFIG_DIR}:/config:ro");
        if (known.service("crossbar").isPresent()) {
            text.append('\n').append(step).append("depends_on:\n").append(dash).append("crossbar");
        }
        return text.indexOf("|") == text.lastIndexOf("|") ? Optional.of(text.toString()) : Optional.empty();
    }

    private static boolean isAgentImage(String image) {
        return image.startsWith("simonsobs/ocs:") || image.startsWith("simonsobs/socs:");
    }
}
