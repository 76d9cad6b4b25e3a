package org.sitewright.check;

import java.util.List;

/**
 * The rules that a checker follows.
 *
 * @param ofSites     look at services together, or at a file as a whole
 * @param acrossFiles compare the services of all files
 * @param ofRoads     look at the roads
 * @param ofServices  look at one service by itself
 * @param ofEntries   look at one entry by itself: a service, a network, or a section that has no members
 */
public record RuleSet(List<SiteRule> ofSites, List<CrossFileRule> acrossFiles, List<RoadRule> ofRoads,
                      List<ServiceRule> ofServices, List<EntryRule> ofEntries) {
    public RuleSet {
        ofSites = List.copyOf(ofSites);
        acrossFiles = List.copyOf(acrossFiles);
        ofRoads = List.copyOf(ofRoads);
        ofServices = List.copyOf(ofServices);
        ofEntries = List.copyOf(ofEntries);
    }
}
