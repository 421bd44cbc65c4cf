package org.cordee.catalogue.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.catalogue.boundary.Initiatives.Filter;
import org.cordee.catalogue.terms.Cost;
import org.cordee.catalogue.terms.Kind;
import org.cordee.shared.terms.Region;
import org.cordee.shared.terms.TargetGroup;
import org.cordee.shared.terms.Term;

/** The catalogue by target group, with its filters in the address. A filter word that does not exist counts as none. */
@Named
@RequestScoped
public class InitiativesView {

    @Inject
    private Initiatives initiatives;

    private String group;
    private String kind;
    private String cost;
    private String region;

    private List<InitiativeCard> all = List.of();
    private List<GroupOfInitiatives> groups = List.of();
    private List<Question> questions = List.of();
    private int found;

    /** Reads the list once and works out what each other choice would find. */
    public void load() {
        all = initiatives.find(Filter.NONE);
        Filter asked = new Filter(
                Term.of(TargetGroup.class, group),
                Term.of(Kind.class, kind),
                Term.of(Cost.class, cost),
                Term.of(Region.class, region));
        List<InitiativeCard> fitting = all.stream().filter(asked::fits).toList();
        found = fitting.size();
        Map<TargetGroup, List<InitiativeCard>> byGroup = fitting.stream()
                .collect(Collectors.groupingBy(
                        one -> one.offer().group(), () -> new EnumMap<>(TargetGroup.class), Collectors.toList()));
        groups = byGroup.entrySet().stream()
                .map(e -> new GroupOfInitiatives(e.getKey(), e.getValue()))
                .toList();
        questions = List.of(
                question(
                        "group",
                        TargetGroup.values(),
                        asked.group(),
                        t -> new Filter(t, asked.kind(), asked.cost(), asked.region())),
                question(
                        "kind",
                        Kind.values(),
                        asked.kind(),
                        t -> new Filter(asked.group(), t, asked.cost(), asked.region())),
                question(
                        "cost",
                        Cost.values(),
                        asked.cost(),
                        t -> new Filter(asked.group(), asked.kind(), t, asked.region())),
                question(
                        "region",
                        Region.ofPeople(),
                        asked.region(),
                        t -> new Filter(asked.group(), asked.kind(), asked.cost(), t)));
    }

    /** Offers the terms that occur in the catalogue, each with what it would find beside the other choices made. */
    private <T extends Term> Question question(String name, T[] terms, T chosen, Function<T, Filter> instead) {
        List<Choice> choices = Arrays.stream(terms)
                .filter(t -> t == chosen || all.stream().anyMatch(only(t)::fits))
                .map(t -> new Choice(t, count(instead.apply(t)), t == chosen))
                .toList();
        return new Question(name, count(instead.apply(null)), choices);
    }

    private static Filter only(Term t) {
        return new Filter(
                t instanceof TargetGroup g ? g : null,
                t instanceof Kind k ? k : null,
                t instanceof Cost c ? c : null,
                t instanceof Region r ? r : null);
    }

    private int count(Filter filter) {
        return (int) all.stream().filter(filter::fits).count();
    }

    public List<GroupOfInitiatives> getGroups() {
        return groups;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    public int getFound() {
        return found;
    }

    public int getTotal() {
        return all.size();
    }

    public boolean isFiltered() {
        return found < all.size() || questions.stream().anyMatch(Question::answered);
    }

    /** True when one region is looked for, so that the page can point to what reaches further. */
    public boolean isOneRegion() {
        Region asked = Term.of(Region.class, region);
        return asked != null && asked != Region.ENGLAND && asked != Region.UNITED_KINGDOM;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getCost() {
        return cost;
    }

    public void setCost(String cost) {
        this.cost = cost;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    /** One target group with what there is for it. */
    public record GroupOfInitiatives(TargetGroup term, List<InitiativeCard> initiatives) {}

    /** One filter. @param any how many there are without it */
    public record Question(String name, int any, List<Choice> choices) {

        public boolean answered() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    /** One answer to it. @param count how many there would be with it */
    public record Choice(Term term, int count, boolean chosen) {}
}
