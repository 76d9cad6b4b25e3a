package org.sitewright.check;

import java.util.List;

/**
 * The rules that a checker follows.
 *
 * @param ofTexts     look at one text by itself, whatever it means
 * @param ofSites     look at services together, or at a file as a whole
 * @param acrossFiles compare the services of all files
 * @param ofRoads     look at the roads
 * @param ofConfig    look at the site config file, and at what goes by it
 * @param ofInstances look at one instance of the site config file by itself
 * @param ofServices  look at one service by itself
 * @param ofEntries   look at one entry by itself: a service, a network, or a section that has no members
 */
public record RuleSet(List<TextRule> ofTexts, List<SiteRule> ofSites, List<CrossFileRule> acrossFiles, List<RoadRule> ofRoads, List<ConfigRule> ofConfig,
                      List<InstanceRule> ofInstances, List<ServiceRule> ofServices, List<EntryRule> ofEntries) {
    public RuleSet {
        ofTexts = List.copyOf(ofTexts);
        ofSites = List.copyOf(ofSites);
        acrossFiles = List.copyOf(acrossFiles);
        ofRoads = List.copyOf(ofRoads);
        ofConfig = List.copyOf(ofConfig);
        ofInstances = List.copyOf(ofInstances);
        ofServices = List.copyOf(ofServices);
        ofEntries = List.copyOf(ofEntries);
    }
}
