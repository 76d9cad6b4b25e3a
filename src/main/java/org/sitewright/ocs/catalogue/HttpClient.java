package org.sitewright.ocs.catalogue;

/** How an agent that calls other agents finds the HTTP side of the router. */
public enum HttpClient {
    /** It takes SITE_HTTP of its environment, else what the site config file says. */
    ENV("env"),
    /** It takes {@code wamp_http} of the site config file alone; SITE_HTTP does not help it. */
    SCF("scf");

    private final String word;

    HttpClient(String word) {
        this.word = word;
    }

    /** As catalogues write it. */
    public String word() {
        return word;
    }
}
