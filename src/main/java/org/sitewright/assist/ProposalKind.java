package org.sitewright.assist;

/** What a proposal stands for. */
public enum ProposalKind {
    KEY,
    VALUE,
    SERVICE,
    VOLUME,
    NETWORK,
    VARIABLE,
    SNIPPET
}
