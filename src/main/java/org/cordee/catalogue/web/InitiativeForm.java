package org.cordee.catalogue.web;

import java.io.Serializable;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.EntryRoute;
import org.cordee.catalogue.terms.InitiativeText;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;

/** What the form about a programme or network holds; the descriptions are in {@link WordsForm}. */
public class InitiativeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private TargetGroup group;
    private Kind kind;
    private String provider;
    private Region region;
    private Region alsoRegion;
    private Cost cost;
    private EntryRoute entry;
    private String entryFor;
    private boolean managerSupport;
    private Integer leadership;
    private Integer emergence;
    private final WordsForm words;
    private final ComponentsForm components;

    InitiativeForm(InitiativeText text) {
        name = text.name();
        group = text.offer().group();
        kind = text.offer().kind();
        provider = text.offer().provider();
        region = text.offer().region();
        alsoRegion = text.offer().alsoRegion();
        cost = text.offer().cost();
        entry = text.entry().route();
        entryFor = text.entry().entryFor();
        managerSupport = text.entry().managerSupport();
        leadership = text.figure().leadership();
        emergence = text.figure().emergence();
        words = new WordsForm(text.words());
        components = new ComponentsForm(text.components());
    }

    InitiativeText text() {
        return new InitiativeText(
                name,
                new InitiativeText.Offer(group, kind, provider, region, alsoRegion, cost),
                new InitiativeText.Entry(entry, entryFor, managerSupport),
                new InitiativeText.Figure(leadership, emergence),
                words.words(),
                components.parts());
    }

    public WordsForm getWords() {
        return words;
    }

    public ComponentsForm getComponents() {
        return components;
    }

    public TargetGroup[] getGroups() {
        return TargetGroup.values();
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public Region[] getRegions() {
        return Region.values();
    }

    public Cost[] getCosts() {
        return Cost.values();
    }

    public EntryRoute[] getRoutes() {
        return EntryRoute.values();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public TargetGroup getGroup() {
        return group;
    }

    public void setGroup(TargetGroup group) {
        this.group = group;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public Region getRegion() {
        return region;
    }

    public void setRegion(Region region) {
        this.region = region;
    }

    public Region getAlsoRegion() {
        return alsoRegion;
    }

    public void setAlsoRegion(Region alsoRegion) {
        this.alsoRegion = alsoRegion;
    }

    public Cost getCost() {
        return cost;
    }

    public void setCost(Cost cost) {
        this.cost = cost;
    }

    public EntryRoute getEntry() {
        return entry;
    }

    public void setEntry(EntryRoute entry) {
        this.entry = entry;
    }

    public String getEntryFor() {
        return entryFor;
    }

    public void setEntryFor(String entryFor) {
        this.entryFor = entryFor;
    }

    public boolean isManagerSupport() {
        return managerSupport;
    }

    public void setManagerSupport(boolean managerSupport) {
        this.managerSupport = managerSupport;
    }

    public Integer getLeadership() {
        return leadership;
    }

    public void setLeadership(Integer leadership) {
        this.leadership = leadership;
    }

    public Integer getEmergence() {
        return emergence;
    }

    public void setEmergence(Integer emergence) {
        this.emergence = emergence;
    }
}
